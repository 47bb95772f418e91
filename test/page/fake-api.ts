import type { RowAnswer } from '../../src/desk/served-desk.ts';
import type { Answer, DeskApi, Fault, SaveAnswer } from '../../src/page/service/desk-api.ts';
import type { FakeDesk } from './fake-desk.ts';

export const GONE: Fault = { message: 'The desk does not answer.', isOffline: true };

/** The desk's server without a wire: it can be taken away, and saves can be held back until they are let go. */
export interface FakeApi extends DeskApi {
  isGone: boolean;
  /** Saves wait until `letGo`. */
  isHeld: boolean;
  letGo(): void;
  /** Articles that were read. */
  reads: number;
}

export function fakeApi(desk: FakeDesk): FakeApi {
  const held: (() => void)[] = [];
  const ask = async <T>(value: () => Promise<T | undefined>): Promise<Answer<T>> => {
    if (api.isGone) return { fault: GONE };
    const found = await value();
    return found === undefined
      ? { fault: { message: 'There is nothing of this name', isOffline: false } }
      : { value: found };
  };
  const api: FakeApi = {
    isGone: false,
    isHeld: false,
    reads: 0,
    letGo() {
      api.isHeld = false;
      for (const go of held.splice(0)) go();
    },
    articles: () => ask(() => desk.articles()),
    article(id) {
      api.reads += 1;
      return ask(() => desk.article(id));
    },
    repairs: () => ask(() => desk.repairs()),
    async save(article, row, decision, version) {
      if (api.isHeld) await new Promise<void>((go) => held.push(go));
      if (api.isGone) return { type: 'failed', fault: GONE };
      if (decision.type === 'machine') return toSaveAnswer(await desk.undo(article, row, version));
      const { target, state, comment } = decision;
      return toSaveAnswer(await desk.save(article, row, { target, state, comment, version }));
    },
    names: () => ask(() => desk.names()),
    name: (concept) => ask(() => desk.name(concept)),
    preview: (concept, form) => ask(() => desk.name(concept, form)),
    settle: (concept, form, rows) => ask(() => desk.settle(concept, { form, rows })),
    spelling: (concept, wish) => ask(() => desk.spelling(concept, wish)),
  };
  return api;
}

function toSaveAnswer(answer: RowAnswer): SaveAnswer {
  if (answer.kind === 'row') return { type: 'saved', row: answer.row };
  if (answer.kind === 'conflict') return { type: 'conflict', row: answer.row };
  const fault =
    answer.kind === 'refused'
      ? { message: answer.error, hint: answer.hint, isOffline: false }
      : { message: 'There is nothing of this name', isOffline: false };
  return { type: 'failed', fault };
}
