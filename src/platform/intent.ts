import { keptWords } from './kept-words';
import { newId } from './new-id';

/**
 * Draws keys for a command that carries text. The same text keeps its key, so that a retry after a lost answer is not
 * carried out twice. Another text, or the same one after `done`, gets a new key. With the name of a form whose words stay
 * on this device, the key stays with them: a retry may come after the program was closed.
 */
export function createIntent(form?: string) {
  let last: string | null = null;
  const kept = form === undefined ? null : keptWords(`key:${form}`);
  return {
    keyFor(words: string): string {
      // A key contains no space.
      const drawn = last ?? kept?.read() ?? '';
      const at = drawn.indexOf(' ');
      last = at > 0 && drawn.slice(at + 1) === words ? drawn : `${newId()} ${words}`;
      kept?.write(last);
      return last.slice(0, last.indexOf(' '));
    },
    done(): void {
      last = null;
      kept?.clear();
    },
  };
}
