import { folded } from './folded';

/** The letters that options have in a file. */
export const OPTION_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** The letters of a key: ABD, A、B、D, ＡＢ. null for what is no list of letters. */
export function readLetters(text: string): string[] | null {
  const letters = folded(text).replace(/[、,;/|.。和及]/g, '');
  return /^[A-H]+$/.test(letters) ? [...letters] : null;
}
