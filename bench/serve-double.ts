/** The child of `double-process.ts`: answers with the text as it came but for its articles, which costs next to nothing. */
import { startDeeplDouble } from '../test/support/deepl-double.ts';

const double = await startDeeplDouble({
  latency: Number(process.argv[2] ?? 0),
  translate: (text) => text.replaceAll('Die ', 'The '),
});

process.on('message', (question) => {
  if (question === 'address') process.send?.({ url: double.url, authKey: double.authKey });
  if (question !== 'counters') return;
  process.send?.({ ...double.counters });
  double.reset();
});
process.on('disconnect', () => void double.close());
