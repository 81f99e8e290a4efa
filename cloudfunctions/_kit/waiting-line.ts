/** Work that is done one after the other, in the order in which it came; each keeps its place only as long as its patience. */
export class WaitingLine {
  private last: Promise<void> = Promise.resolve();

  /**
   * @param patience in ms, up to the beginning of the work
   * @returns what the work gives; null if its turn did not come in time: then nothing was done
   * @throws what the work throws
   */
  take<Output>(work: () => Promise<Output>, patience: number): Promise<Output | null> {
    return new Promise((resolve, reject) => {
      let hasLeft = false;
      const leaving = setTimeout(() => {
        hasLeft = true;
        resolve(null);
      }, patience);
      this.last = this.last.then(async () => {
        if (hasLeft) return;
        clearTimeout(leaving);
        await work().then(resolve, reject);
      });
    });
  }
}
