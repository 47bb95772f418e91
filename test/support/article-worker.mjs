/** Stands in for what the thread that makes articles runs: does what an article's name says. */
import { parentPort } from 'node:worker_threads';

const answers = new Map();

async function ask(asked) {
  const question = answers.size + 1;
  parentPort.postMessage({ kind: 'ask', question, asked });
  return new Promise((resolve) => answers.set(question, resolve));
}

const ahead = [];

const deeds = {
  make: (job) => parentPort.postMessage({ kind: 'made', job, made: { article: 'make' } }),
  tell: (job) => parentPort.postMessage({ kind: 'made', job, made: { article: ahead.join() } }),
  wait: () => {},
  ask: async (job) => {
    const { kind, answer, why } = await ask({ method: 'known', of: ['ask', [], undefined] });
    if (kind === 'refusal') parentPort.postMessage({ kind: 'failed', job, why });
    else parentPort.postMessage({ kind: 'made', job, made: { article: answer } });
  },
  throw: () => {
    throw new Error('thrown by the test');
  },
  exit: () => process.exit(1),
};

parentPort.on('message', (message) => {
  if (message.kind === 'ahead') ahead.push(...message.files.map(({ id }) => id));
  else if (message.kind === 'make') deeds[message.file.id](message.job);
  else answers.get(message.question)(message);
});
