import { newId } from './new-id';

/**
 * Draws keys for a command that carries text. The same text keeps its key, so that a retry after a lost answer is not
 * carried out twice. Another text, or the same one after `done`, gets a new key.
 */
export function createIntent() {
  let last: { words: string; key: string } | null = null;
  return {
    keyFor(words: string): string {
      if (last?.words !== words) last = { words, key: newId() };
      return last.key;
    },
    done(): void {
      last = null;
    },
  };
}
