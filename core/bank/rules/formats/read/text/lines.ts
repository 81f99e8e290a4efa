const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Soft hyphens, zero-width characters, marks of direction: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** The lines of a text, whatever program ended them, without what nobody sees and without spaces around them. */
export const linesOf = (text: string): string[] =>
  text.split(LINE_ENDS).map((line) => line.replace(INVISIBLE, '').replace(SPACES, ' ').trim());
