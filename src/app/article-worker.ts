/** What the thread that makes articles runs: what it does not know it asks of the main thread, which alone has the memory. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { FromThread, Question, ThreadData, ToThread } from './article-messages.ts';
import { errorData, errorOf } from './error-data.ts';
import { type Archive, makeArticle } from './make-article.ts';
import { makeTools } from './make-tools.ts';

const port = parentPort as MessagePort;
const tools = makeTools(workerData as ThreadData);
const say = (message: FromThread): void => port.postMessage(message);

interface Asked {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

const questions = new Map<number, Asked>();
let asked = 0;

const ask = <Answer>(question: Question): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asked += 1;
    questions.set(asked, { resolve, reject });
    say({ kind: 'ask', question: asked, asked: question });
  });

const archive: Archive = {
  known: (...of) => ask({ method: 'known', of }),
  advance: (...of) => ask({ method: 'advance', of }),
};

async function make({ job, file, failed }: Extract<ToThread, { kind: 'make' }>): Promise<void> {
  try {
    say({ kind: 'made', job, made: await makeArticle(file, failed, tools, archive) });
  } catch (error) {
    say({ kind: 'failed', job, why: errorData(error) });
  }
}

async function openAhead({ files, opened }: Extract<ToThread, { kind: 'ahead' }>): Promise<void> {
  await tools.open.takeOver(opened);
  await tools.open.allAhead(files);
}

function settle(message: Extract<ToThread, { kind: 'answer' | 'refusal' }>): void {
  const { resolve, reject } = questions.get(message.question)!;
  questions.delete(message.question);
  if (message.kind === 'answer') resolve(message.answer as never);
  else reject(errorOf(message.why));
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'make') void make(message);
  else if (message.kind === 'ahead') void openAhead(message);
  else settle(message);
});
