import { folded } from './folded';

/** Letters of options in a file. */
export const OPTION_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** The letters of a key: ABD, A、B、D, ＡＢ. null if the text is not a list of letters. */
export function readLetters(text: string): string[] | null {
  const letters = folded(text).replace(/[、,;/|.。和及→>]/g, '');
  return /^[A-H]+$/.test(letters) ? [...letters] : null;
}
