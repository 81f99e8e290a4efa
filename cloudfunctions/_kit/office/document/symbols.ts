/** Signs of fonts that have pictures in the places of letters, by the last two digits of their codes. */
const FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6c': '●',
    '6d': '○',
    '6e': '■',
    '6f': '□',
    '71': '□',
    '72': '□',
    '74': '◆',
    '75': '◆',
    '81': '①',
    '82': '②',
    '83': '③',
    '84': '④',
    '85': '⑤',
    '86': '⑥',
    '87': '⑦',
    '88': '⑧',
    '89': '⑨',
    '8a': '⑩',
    '8c': '①',
    '8d': '②',
    '8e': '③',
    '8f': '④',
    '90': '⑤',
    '91': '⑥',
    '92': '⑦',
    '93': '⑧',
    '94': '⑨',
    '95': '⑩',
    '9f': '·',
    a1: '○',
    a8: '□',
    ab: '★',
    e0: '→',
    fb: '×',
    fc: '√',
    fd: '☒',
    fe: '☑',
  },
  'wingdings 2': {
    '4f': '×',
    '50': '√',
    '51': '☒',
    '52': '☑',
    '53': '☒',
    '54': '☒',
    '55': '×',
    '56': '☒',
    '6a': '①',
    '6b': '②',
    '6c': '③',
    '6d': '④',
    '6e': '⑤',
    '6f': '⑥',
    '70': '⑦',
    '71': '⑧',
    '72': '⑨',
    '73': '⑩',
    '97': '●',
    '99': '○',
    a2: '■',
    a3: '□',
  },
  symbol: {
    '2b': '+',
    '2d': '−',
    '3c': '<',
    '3d': '=',
    '3e': '>',
    '61': 'α',
    '62': 'β',
    '64': 'δ',
    '67': 'γ',
    '6c': 'λ',
    '6d': 'μ',
    '70': 'π',
    '71': 'θ',
    '73': 'σ',
    '77': 'ω',
    '44': 'Δ',
    '53': 'Σ',
    '57': 'Ω',
    a3: '≤',
    a5: '∞',
    ae: '→',
    b0: '°',
    b1: '±',
    b3: '≥',
    b4: '×',
    b7: '·',
    b8: '÷',
    b9: '≠',
    bb: '≈',
    d6: '√',
    d7: '·',
    de: '⇒',
  },
};

export const isSymbolFont = (font: string): boolean => Object.hasOwn(FONTS, font.toLowerCase());

/** Where such fonts keep their signs: Unicode's private area, or the places of letters. */
const PRIVATE = 0xf000;

/** The sign that a code shows in a font; null where we do not know it. */
export function symbolIn(font: string, code: number): string | null {
  const name = font.toLowerCase();
  const place = code >= PRIVATE && code <= 0xf0ff ? code - PRIVATE : code;
  const signs = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  if (signs) return signs[place.toString(16).padStart(2, '0')] ?? null;
  return code === place && code > 0x1f ? String.fromCodePoint(code) : null;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const PLAIN = '0123456789+-=()ni';

/** 10⁶ for a raised 6: as 106 it would be another number. Signs that Unicode has no raised form of stay. */
export function raised(text: string, isUp: boolean): string {
  const signs = isUp ? RAISED : LOWERED;
  return [...text].map((sign) => signs.charAt(PLAIN.indexOf(sign)) || sign).join('');
}
