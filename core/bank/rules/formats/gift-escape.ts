/** The signs that GIFT writes with a backslash before them. */
const SIGNS = '\\~=#{}:';
/** While a text is taken apart, an escaped sign is one of the private use area, which means nothing to GIFT. */
const HIDDEN = 0xe000;
const NEWLINE = String.fromCharCode(HIDDEN + SIGNS.length);

const hiddenOf = (sign: string): string => String.fromCharCode(HIDDEN + SIGNS.indexOf(sign));

/** Hides what a backslash makes ordinary. What stands in the private use area already is taken out: no font shows it. */
export const hideEscaped = (text: string): string =>
  text
    .replace(/[\ue000-\ue00f]/g, '')
    .replace(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === 'n' ? NEWLINE : hiddenOf(sign)));

/** The words as people read them. */
export const showHidden = (text: string): string =>
  text.replace(/[\ue000-\ue007]/g, (sign) => (sign === NEWLINE ? '\n' : SIGNS.charAt(sign.charCodeAt(0) - HIDDEN)));

export const escapeGift = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
