import { ok, type Result, refuse } from '../../../kernel/result';
import { BLANK, countBlanks } from '../../rules/blanks';
import { escapeGift } from '../../rules/formats/gift-escape';
import { FULL_WEIGHT, partOf } from '../../rules/formats/gift-part';
import { plain, readBlanks, splitMarked, writeBlanks } from '../../rules/formats/separated';
import { composed, refused } from '../composed';
import type { GiftAnswers, TypeFormats } from '../type-formats';
import { isSameWording } from './same-wording';
import type { Body } from './shape';

/** Stands behind a key whose answers may stand in any of the blanks. */
const ANY_ORDER = /[（(](?:可换序|不分先后)[）)]$/;

const HAS_BLANK = /_{2}|＿|[（(【[][\s_]{0,40}[）)\]】]/;
const MARKED_BLANK = /_{2,}|＿+|[（(【[][\s_＿]{0,40}[）)\]】]/g;

/**
 * The stem with as many blanks as there are answers, if its brackets and underscores can be read that way; otherwise
 * unchanged.
 */
function withBlanks(stem: string, wanted: number): string {
  if (countBlanks(stem) === wanted) return stem;
  const marked = stem.replace(MARKED_BLANK, BLANK);
  return wanted === 1 && countBlanks(marked) === 0 ? `${stem}${BLANK}` : marked;
}

/** Marks that part an enumeration, from the surest. */
const ENUMERATIONS = ['、', ',，', '、,，', ' \u3000\t'];

/**
 * 甲、乙、丙 for three blanks: an enumeration is parted if it has as many parts as the stem has blanks; null if it has not.
 * As in a list of blanks, a backslash makes a mark an ordinary character.
 */
function enumerated(written: string, wanted: number): string[][] | null {
  if (wanted < 2 || splitMarked(written, ';；|｜').length > 1) return null;
  for (const marks of ENUMERATIONS) {
    const parts = splitMarked(written, marks).map(plain);
    if (parts.length === wanted && parts.every((part) => part !== '')) return parts.map((part) => [part]);
  }
  return null;
}

const blanksMarkedIn = (stem: string): number => countBlanks(stem.replace(MARKED_BLANK, BLANK));

/** Brackets beside the blank of a stem would be read as blanks too, and an answer with commas as one for each of them. */
function writeWords(key: Body['key'], stem: string): string {
  const written = writeBlanks(key);
  return enumerated(written, blanksMarkedIn(stem)) === null ? written : written.replace(/[、,， \u3000\t]/g, '\\$&');
}

type Read = Result<GiftAnswers<Body>, string>;

function readWords(inside: string, show: (text: string) => string): Read {
  const parts = inside
    .split('=')
    .slice(1)
    .map((part) => partOf(part, FULL_WEIGHT, show));
  const full = parts.filter(({ weight, text }) => weight >= FULL_WEIGHT && text !== '');
  // Paris and paris are one wording here, and two in Moodle.
  const right = full.filter(({ text }, at) => !full.slice(0, at).some((earlier) => isSameWording(earlier.text, text)));
  if (right.length === 0) return refuse('没有得满分的答案');
  return ok({ body: { type: 'blank', key: [right.map(({ text }) => text)] }, feedback: right[0]?.feedback ?? '' });
}

/** A number becomes a blank. A range of numbers is refused, because we cannot mark it. */
function readNumber(inside: string, show: (text: string) => string): Read {
  const { text, feedback } = partOf(inside.replace(/^\s*=/, ''), FULL_WEIGHT, show);
  const exact = text.replace(/:0+(?:\.0+)?$/, '');
  if (!/^-?\d+(\.\d+)?$/.test(exact)) return refuse('不支持数值区间题');
  return ok({ body: { type: 'blank', key: [[exact]] }, feedback });
}

export const blank: TypeFormats<Body> = {
  words: ['填空'],
  takes: {
    options: '不填',
    key: '各空之间用分号，同一空的几种写法之间用竖线，如：60|六十；1|一。各空不分先后的，最后写（可换序）',
    text: '填空题的空写成 ____，答案各空之间用分号，同一空的几种写法之间用竖线，不分先后的最后写（可换序）',
    keyLimits: '最多 6 个空，每空最多 8 种写法，每种最多 40 个字，都不能空着',
  },

  isMeantBy: ({ options }, { judgement }) => options.length === 0 && judgement === null,
  assumedIfMeant: ({ stem }) => (HAS_BLANK.test(stem) ? [] : ['takenForBlank']),
  compose: (written) => {
    if (written.options.length > 0) return refused(written, '题型', '填空题不应有选项');
    const whole = written.key.trim();
    const words = whole.replace(ANY_ORDER, '');
    const key = enumerated(words, blanksMarkedIn(written.stem)) ?? readBlanks(words);
    const stem = withBlanks(written.stem, key.length);
    return composed(
      stem,
      { type: 'blank', key, ...(ANY_ORDER.test(whole) && key.length > 1 ? { anyOrder: true } : {}) },
      stem === `${written.stem}${BLANK}` ? ['blankAtEnd'] : [],
    );
  },
  writeKey: ({ key, anyOrder }, stem) => `${writeWords(key, stem)}${anyOrder ? '（可换序）' : ''}`,

  gift: {
    opening: '[=#]',
    hasFeedback: true,
    isMine: (inside) =>
      inside.startsWith('#') || (inside.startsWith('=') && !inside.includes('~') && !inside.includes('->')),
    read: (inside, show) => (inside.startsWith('#') ? readNumber(inside.slice(1), show) : readWords(inside, show)),
    /** Writes only the first blank: GIFT cannot express more. */
    write: ({ key }) => (key[0] ?? []).map((variant) => `=${escapeGift(variant)}`).join(' '),
    /** The braces become a blank, unless the stem already has one. */
    stemOf: (before, after) => {
      const whole = `${before}${after}`.trim().replace(/_{4,}/g, BLANK);
      return after.trim() !== '' || countBlanks(whole) === 0 ? `${before}${BLANK}${after}`.trim() : whole;
    },
    around: (stem) => {
      const [before = '', ...after] = stem.split(BLANK);
      return [escapeGift(before), escapeGift(after.join(BLANK))];
    },
  },
  writeAiken: () => null,
};
