const POLL_MS = 50;
const PATIENCE_MS = 15_000;

/** Waits until `isSo` says yes; rejects with `what` was waited for when it does not in time. */
export async function until(what: string | (() => string), isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain until ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
