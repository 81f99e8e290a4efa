import { useState } from 'react';
import * as v from 'valibot';
import { type Stored, stored } from './storage';

/** What somebody has begun to write in a small form, on this device until it is sent or they sign out. */
export const keptWords = (form: string): Stored<string> => {
  const slot = stored(`words:${form}`, v.string());
  return {
    ...slot,
    write(words) {
      if (words === '') return slot.clear();
      try {
        slot.write(words);
      } catch {
        // A device without room keeps nobody from writing: the words stay on the page.
      }
    },
  };
};

/** The same for a form that keeps its words itself; '' once they are sent. */
export function useKeptWords(form: string): [words: string, write: (words: string) => void] {
  const [words, setWords] = useState(() => keptWords(form).read() ?? '');
  const write = (changed: string) => {
    setWords(changed);
    keptWords(form).write(changed);
  };
  return [words, write];
}
