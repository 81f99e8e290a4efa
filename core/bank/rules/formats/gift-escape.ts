import { decodeEntities } from '../../../kernel/html-entities';

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

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g;
/** Those of markup stay until tags are taken out; see `showMarkup`. */
const MARKUP: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * Moodle's texts are HTML unless they say otherwise, so their entities stand for characters. Before anything is parsed,
 * because `&#39;` has a sign of GIFT in it; Moodle itself writes `&\#39;`.
 */
export const withoutEntities = (text: string): string =>
  text.replace(/&\\#(?=\w{1,7};)/g, '&#').replace(ENTITY, (written) => {
    const character = decodeEntities(written);
    if (character === written) return written;
    return MARKUP[character] ?? (SIGNS.includes(character) ? `\\${character}` : character.replace('\u00a0', ' '));
  });

/** The signs of markup, once there is none. */
export const showMarkup = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, decodeEntities);

export const escapeGift = (text: string): string =>
  text
    .replace(ENTITY, (written) => `&amp;${written.slice(1)}`)
    .replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
