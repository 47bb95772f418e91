/**
 * A process to be killed: commits batches to the memory named by its argument, and prints the number of each batch as
 * soon as `commit` has returned. It ends by itself only if nobody kills it.
 */
import { writeSync } from 'node:fs';
import { plain } from '../../src/domain/text.ts';
import { openStore } from '../../src/store/open-store.ts';
import { lockWorkspace } from '../../src/store/workspace-lock.ts';

const [folder] = process.argv.slice(2);
const lock = await lockWorkspace(folder!);
const { memory } = openStore(`${folder}/memory.sqlite`);

for (let batch = 0; batch < 20_000; batch += 1) {
  memory.commit(
    ['a', 'b', 'c'].map((part) => ({
      key: `${batch}${part}`,
      language: 'en-GB' as const,
      source: plain(`Absatz ${batch}${part}`),
      target: { text: plain(`Paragraph ${batch}${part} ${'.'.repeat(2000)}`), origin: 'deepl', made: 'm', sent: [] },
    })),
  );
  writeSync(1, `${batch}\n`);
}
lock.release();
