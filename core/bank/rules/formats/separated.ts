/** Splits a text at marks. A backslash before a mark or another backslash makes it an ordinary character. */
export function splitMarked(text: string, marks: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    const last = parts.length - 1;
    if (sign === '\\' && next !== '') {
      // Keep the backslash: only the innermost split removes it.
      parts[last] += sign + next;
      at += 1;
    } else if (marks.includes(sign)) parts.push('');
    else parts[last] += sign;
  }
  return parts;
}

const ESCAPED = /\\([\\;；|｜、,， \u3000\t])/g;

/** A part without the backslashes before its marks. */
export const plain = (part: string): string => part.replace(ESCAPED, '$1').trim();

/** Accepted wordings of each blank: 甲；乙|乙方 means two blanks, the second with two wordings. */
export const readBlanks = (text: string): string[][] =>
  splitMarked(text, ';；').map((blank) =>
    splitMarked(blank, '|｜')
      .map(plain)
      .filter((variant) => variant !== ''),
  );

export const writeBlanks = (blanks: readonly (readonly string[])[]): string =>
  blanks
    .map((variants) => variants.map((variant) => variant.replace(/[\\;；|｜]/g, (sign) => `\\${sign}`)).join('|'))
    .join('；');
