import { randomFrom } from '../../core/kernel/random';
import { keptWords } from './kept-words';
import { newId } from './new-id';

/** Tells words from others. Nobody reads them in it: it stays on the device, also when they were erased unsent. */
const markOf = (words: string): string =>
  [words, `.${words}`].map((seed) => randomFrom(seed)().toString(36).slice(2)).join('.');

/**
 * Draws keys for a command that carries text. The same text keeps its key, so that a retry after a lost answer is not
 * carried out twice. Another text, or the same one after `done`, gets a new key. With the name of a form whose words stay
 * on this device, the key stays, too: a retry may come after the program was closed.
 */
export function createIntent(form?: string) {
  let last: string | null = null;
  const kept = form === undefined ? null : keptWords(`key:${form}`);
  return {
    keyFor(words: string): string {
      const mark = markOf(words);
      // Neither contains a space.
      const [drawn = '', of] = (last ?? kept?.read() ?? '').split(' ');
      const key = of === mark ? drawn : newId();
      last = `${key} ${mark}`;
      kept?.write(last);
      return key;
    },
    done(): void {
      last = null;
      kept?.clear();
    },
  };
}
