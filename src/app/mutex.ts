/** Work that is done one after the other, in the order in which it was handed in. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the work returns, or throws what it throws; the next begins after either */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
