/** Signs that GIFT escapes with a backslash. */
const SIGNS = '\\~=#{}:';
/** While a text is parsed, each escaped sign is replaced by a private-use character, which means nothing to GIFT. */
const HIDDEN = 0xe000;
const NEWLINE = String.fromCharCode(HIDDEN + SIGNS.length);

const hiddenOf = (sign: string): string => String.fromCharCode(HIDDEN + SIGNS.indexOf(sign));

/**
 * Replaces escaped signs by private-use characters. Any such characters already in the text are removed, since no font
 * shows them.
 */
export const hideEscaped = (text: string): string =>
  text
    .replace(/[\ue000-\ue00f]/g, '')
    .replace(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === 'n' ? NEWLINE : hiddenOf(sign)));

/** The text with its escaped signs restored. */
export const showHidden = (text: string): string =>
  text.replace(/[\ue000-\ue007]/g, (sign) => (sign === NEWLINE ? '\n' : SIGNS.charAt(sign.charCodeAt(0) - HIDDEN)));

export const escapeGift = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
