/** Reads again whenever it is asked to, once at a time: asked while it reads, it reads once more after that. */
export class Again {
  readonly #read: () => Promise<boolean>;
  #isWanted = false;
  #reading: Promise<void> | undefined;

  /** @param read gives back whether it was in vain, so that it must be done again */
  constructor(read: () => Promise<boolean>) {
    this.#read = read;
  }

  /** Resolves when what was read is no older than this call. */
  ask(): Promise<void> {
    this.#isWanted = true;
    this.#reading ??= this.#run().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      if (await this.#read()) this.#isWanted = true;
    }
  }
}
