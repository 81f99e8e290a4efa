/** Why the local cloud cannot start, in a sentence that also tells what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
