import { plainText, type RichText } from '../../kernel/rich-text';

const SUMMARY_CHARACTERS = 60;

/** The first words of a body on one line, for lists: at most 60 characters, then `…` if there is more. */
export function summaryOf(body: RichText): string {
  const characters = Array.from(plainText(body).replace(/\s+/g, ' ').trim());
  if (characters.length <= SUMMARY_CHARACTERS) return characters.join('');
  return `${characters.slice(0, SUMMARY_CHARACTERS).join('').trimEnd()}…`;
}
