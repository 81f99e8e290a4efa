const POLL_MS = 50;
/** Only a walk that fails waits so long: a busy machine may take many seconds for a page. */
export const PATIENCE_MS = 30_000;

/** Waits until `isSo` returns true. After `PATIENCE_MS` it rejects with an error that names `what`. */
export async function until(what: string | (() => string), isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain until ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
