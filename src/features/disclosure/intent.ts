import { newId } from '@/platform/new-id';

/**
 * The key of a command that carries words: the same for the same words, so that trying again after a lost answer stays
 * one command; other words, or the same ones after `done`, are another.
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
