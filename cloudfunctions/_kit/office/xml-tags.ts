export interface Tag {
  /** Without its prefix: `c` for `<x:c>`. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** The attributes as written, see `attributeOf`. */
  attributes: string;
  /** The text up to the next tag. */
  text: string;
}

/**
 * The tags of an XML text, in order. Declarations, comments and instructions are skipped. Only XML's five entities and
 * numeric characters are resolved (see `charactersOf`), so the text cannot refer to other files or addresses. Every
 * character is looked at a fixed number of times: files of a person have millions of tags.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let end = -1;
  for (let start = xml.indexOf('<'); start >= 0; ) {
    if (end < start) end = xml.indexOf('>', start);
    if (end < 0) return;
    const next = xml.indexOf('<', start + 1);
    const tag = next >= 0 && next < end ? null : tagIn(xml, start + 1, end);
    if (tag) {
      tag.text = xml.slice(end + 1, next < 0 ? undefined : next);
      yield tag;
    }
    start = next;
  }
}

const [SLASH, COLON] = [0x2f, 0x3a];

/** What stands between `<` and `>`, without the text behind it; null for what is no tag. */
function tagIn(xml: string, start: number, end: number): Tag | null {
  const isClose = xml.charCodeAt(start) === SLASH;
  let from = isClose ? start + 1 : start;
  let to = wordEnd(xml, from);
  if (to > from && xml.charCodeAt(to) === COLON) {
    from = to + 1;
    to = wordEnd(xml, from);
  }
  if (to === from) return null;
  const isEmpty = end > to && xml.charCodeAt(end - 1) === SLASH;
  const attributes = xml.slice(to, isEmpty ? end - 1 : end);
  if (attributes !== '' && !/^\s/.test(attributes)) return null;
  const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
  return { name: xml.slice(from, to), kind, attributes, text: '' };
}

/** Where a run of letters, digits and underscores ends. */
function wordEnd(xml: string, start: number): number {
  let at = start;
  while (isWordSign(xml.charCodeAt(at))) at += 1;
  return at;
}

const isWordSign = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/** Custom entities start with these declarations, and so does every attack that uses them. */
export const declaresTypes = (xml: string): boolean => /<!DOCTYPE|<!ENTITY/i.test(xml);

const expressions = new Map<string, RegExp>();

function expressionFor(name: string): RegExp {
  const known = expressions.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  expressions.set(name, made);
  return made;
}

export function attributeOf(attributes: string, name: string): string | null {
  const found = expressionFor(name).exec(attributes);
  return found ? textOf(found[1] ?? found[2] ?? '') : null;
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const MOST_CODE_POINT = 0x10ffff;

/** The characters of a piece of XML. */
export function charactersOf(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= MOST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r';

/** Without the white space of XML around it: no other blank is any. */
export function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The characters of a cell. Spreadsheets write `_x000D_` for a character that XML cannot contain. */
export function textOf(xml: string): string {
  const characters = charactersOf(xml);
  return characters.includes('_x')
    ? characters.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : characters;
}
