/** A piece of a format code: what is shown as it is, or a placeholder such as `yyyy`, `0`, `[h]`. */
export interface Token {
  kind: 'literal' | 'date' | 'digit' | 'point' | 'comma' | 'percent' | 'exponent' | 'slash' | 'text' | 'general';
  text: string;
}

/** One of the parts of a format code between semicolons, each for other numbers. */
export interface Section {
  tokens: readonly Token[];
  /** `[>=100]`: the numbers that the section is for. */
  condition: ((value: number) => boolean) | null;
  /** `[DBNum1]` 一二三, `[DBNum2]` 壹贰叁. */
  numerals: 'digits' | 'han' | 'formalHan';
  /** Names of months and days in Chinese. */
  isChinese: boolean;
}

/** In characters; Excel's own limit is 255. */
const LONGEST_CODE = 255;

/** `[$-F800]` and `[$-F400]`: long day and time as the system writes them; here, as a Chinese one does. */
const OF_SYSTEM: readonly [mark: RegExp, code: string][] = [
  [/\[\$-(?:x-sysdate|F800)\]/i, 'yyyy"年"m"月"d"日"'],
  [/\[\$-(?:x-systime|F400)\]/i, 'h:mm:ss'],
];

/** The sections for numbers of a format code; one for text alone (`@`) is left out, unless it is the only one. */
export function sectionsOf(code: string): Section[] {
  const ofSystem = OF_SYSTEM.find(([mark]) => mark.test(code))?.[1];
  const sections = splitSections((ofSystem ?? code).slice(0, LONGEST_CODE)).map(sectionOf);
  return sections.filter(({ tokens }, index) => index === 0 || !tokens.some(({ kind }) => kind === 'text'));
}

/** Matches one piece of a code. What nothing else matches is a single character. */
const PIECE =
  /"([^"]*)"?|\\(.?)|[_*].?|\[([^\]]*)\]?|(G\/通用格式|General)|(AM\/PM|A\/P|上午\/下午)|(E[+-])|(y+|e+|m+|d+|h+|s+(?:\.0+)?|a{3,4})|([0#?])|([\s\S])/giu;

function splitSections(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const [piece] of code.matchAll(PIECE)) {
    if (piece === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

const SIGNS: Readonly<Record<string, Token['kind']>> = {
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'slash',
  '@': 'text',
};

function sectionOf(pieces: readonly string[]): Section {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let numerals: Section['numerals'] = 'digits';
  let isChinese = false;
  for (const piece of pieces) {
    if (piece.startsWith('[')) {
      const inside = piece.replace(/[[\]]/g, '');
      if (/^(h+|m+|s+)$/i.test(inside)) tokens.push({ kind: 'date', text: `[${inside.toLowerCase()}]` });
      else if (/^DBNum1$/i.test(inside)) numerals = 'han';
      else if (/^DBNum2$/i.test(inside)) numerals = 'formalHan';
      else if (inside.startsWith('$')) {
        const [symbol = '', locale = ''] = inside.slice(1).split('-');
        if (symbol !== '') tokens.push({ kind: 'literal', text: symbol });
        if (/804$|^zh/i.test(locale)) isChinese = true;
      } else condition = conditionOf(inside) ?? condition;
    } else tokens.push(tokenOf(piece));
  }
  return { tokens, condition, numerals, isChinese };
}

const COMPARED = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

function conditionOf(inside: string): Section['condition'] {
  const [, sign, written] = COMPARED.exec(inside) ?? [];
  const limit = Number(written);
  switch (sign) {
    case '<=':
      return (value) => value <= limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    case '<':
      return (value) => value < limit;
    case '>':
      return (value) => value > limit;
    case '=':
      return (value) => value === limit;
    default:
      return null;
  }
}

function tokenOf(piece: string): Token {
  if (piece.startsWith('"')) return { kind: 'literal', text: piece.replace(/"/g, '') };
  if (piece.startsWith('\\')) return { kind: 'literal', text: piece.slice(1) };
  // A gap as wide as a character, or one that is repeated to fill the cell.
  if (piece.startsWith('_') || piece.startsWith('*')) return { kind: 'literal', text: '' };
  if (/^(G\/通用格式|General)$/i.test(piece)) return { kind: 'general', text: piece };
  if (/^(AM\/PM|A\/P|上午\/下午|[yemdhs]+(\.0+)?|a{3,4})$/i.test(piece) && !/^E[+-]/i.test(piece)) {
    return { kind: 'date', text: piece.toLowerCase() };
  }
  if (/^E[+-]$/i.test(piece)) return { kind: 'exponent', text: piece };
  if (/^[0#?]$/.test(piece)) return { kind: 'digit', text: piece };
  return { kind: SIGNS[piece] ?? 'literal', text: piece };
}
