import { MOST_FILE_BYTES } from '../../../core/kernel/media-files';
import { PIECE_BYTES } from '../../../core/works/call';
import { fitsKind, missingDeclaration, mostTextOf } from '../../../core/works/rules/fits';
import { isAlike, likenessKeys } from '../../../core/works/rules/likeness';
import { piecesOf, stretchOf } from '../../../core/works/rules/pieces';
import { areTimesRight, stageOf, takesWork, UPLOAD_GRACE } from '../../../core/works/rules/window';
import { mixedText } from './texts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('what a work has', () => {
  const FILE = 'cloud://weiketang-local.storage/workUploads/c/1.png';
  const work = { title: '', text: '', files: [] as string[], recording: null as string | null };
  const RECORDING = 'film-key-1';
  test.each([
    ['an aphorism', { kind: 'aphorism', text: '廉' }, true],
    ['an aphorism of a hundred characters', { kind: 'aphorism', text: '廉'.repeat(100) }, true],
    ['one of a hundred and one', { kind: 'aphorism', text: '廉'.repeat(101) }, false],
    ['one with a file', { kind: 'aphorism', text: '廉', files: [FILE] }, false],
    ['one with a title', { kind: 'aphorism', title: '题', text: '廉' }, false],
    ['an essay', { kind: 'essay', title: '题', text: '文'.repeat(5000) }, true],
    ['an essay that is too long', { kind: 'essay', title: '题', text: '文'.repeat(5001) }, false],
    ['an essay without a title', { kind: 'essay', text: '文' }, false],
    ['an essay that cannot be seen', { kind: 'essay', title: '题', text: '\u200b\u2060' }, false],
    ['an essay without a text', { kind: 'essay', title: '题' }, false],
    ['nine photos', { kind: 'photos', title: '题', files: Array(9).fill(FILE) }, true],
    ['ten photos', { kind: 'photos', title: '题', files: Array(10).fill(FILE) }, false],
    ['no photo', { kind: 'photos', title: '题' }, false],
    ['a sound', { kind: 'sound', title: '题', recording: RECORDING }, true],
    ['photos with a sound', { kind: 'photos', title: '题', files: [FILE], recording: RECORDING }, false],
    ['a sound that is not there', { kind: 'sound', title: '题' }, false],
    ['a sound with a photo', { kind: 'sound', title: '题', files: [FILE], recording: RECORDING }, false],
    ['a film with an essay', { kind: 'film', title: '题', text: '文'.repeat(301), recording: RECORDING }, false],
  ] as const)('%s', (_title, given, fits) => {
    expect(fitsKind({ ...work, ...given })).toBe(fits);
  });

  test('the longest text is told by kind', () => {
    expect([mostTextOf('aphorism'), mostTextOf('essay'), mostTextOf('film')]).toEqual([100, 5000, 300]);
  });
});

describe('a recording', () => {
  test.each([
    ['of a byte is one piece', 1, [[0, 1]]],
    ['of a piece is one', PIECE_BYTES, [[0, PIECE_BYTES]]],
    [
      'of a byte more is two',
      PIECE_BYTES + 1,
      [
        [0, PIECE_BYTES],
        [PIECE_BYTES, 1],
      ],
    ],
  ])('%s', (_title, size, stretches) => {
    const numbers = Array.from({ length: piecesOf(size) }, (_, number) => number);
    expect(numbers.map((number) => Object.values(stretchOf(size, number)))).toEqual(stretches);
  });

  test('the largest is twenty pieces', () => {
    expect(piecesOf(MOST_FILE_BYTES)).toBe(20);
  });
});

describe('what has to be declared', () => {
  const declared = { kind: 'essay', people: null, isByChild: false, guardianAgrees: false } as const;
  test.each([
    ['nothing of a text', {}, null],
    ['a guardian of a child', { isByChild: true }, 'GUARDIAN_NEEDED'],
    ['who agrees', { isByChild: true, guardianAgrees: true }, null],
    ['the people in photos', { kind: 'photos' }, 'PEOPLE_CONSENT_NEEDED'],
    ['the people in a film', { kind: 'film' }, 'PEOPLE_CONSENT_NEEDED'],
    ['who agree', { kind: 'film', people: 'agreed' }, null],
    ['of whom there are none', { kind: 'photos', people: 'none' }, null],
    ['nobody in a sound', { kind: 'sound' }, null],
  ] as const)('%s', (_title, given, missing) => {
    expect(missingDeclaration({ ...declared, ...given })).toBe(missing);
  });
});

describe('the clock', () => {
  const times = { endsAt: 10 * DAY, judgedBy: 20 * DAY };
  test.each([
    ['before the end', 'opened', 10 * DAY - 1, 'open'],
    ['at the end', 'opened', 10 * DAY, 'settling'],
    ['within ten minutes', 'opened', 10 * DAY + UPLOAD_GRACE - 1, 'settling'],
    ['after ten minutes', 'opened', 10 * DAY + UPLOAD_GRACE, 'judging'],
    ['when judging is over', 'opened', 20 * DAY, 'deciding'],
    ['with prizes proposed', 'deciding', 20 * DAY, 'deciding'],
    ['decided', 'decided', 20 * DAY, 'decided'],
    ['withdrawn while open', 'withdrawn', 5 * DAY, 'withdrawn'],
  ] as const)('%s', (_title, status, now, stage) => {
    expect(stageOf({ status, ...times }, now)).toBe(stage);
  });

  test('what was admitted before the end has ten minutes more, a text has not', () => {
    expect([takesWork('open', false), takesWork('settling', true), takesWork('settling', false)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(takesWork('judging', true)).toBe(false);
  });

  test.each([
    ['ten minutes and twenty', 10 * MINUTE, 30 * MINUTE, true],
    ['less than ten minutes', 10 * MINUTE - 1, DAY, false],
    ['no time to judge', DAY, DAY + 20 * MINUTE - 1, false],
    ['judged before it ends', 2 * DAY, DAY, false],
    ['half a year', 180 * DAY, 181 * DAY, true],
    ['longer', 181 * DAY, 182 * DAY, false],
    ['judged for longer than ninety days', DAY, 92 * DAY, false],
  ])('%s: possible %s', (_title, endsAt, judgedBy, isRight) => {
    expect(areTimesRight(0, { endsAt, judgedBy })).toBe(isRight);
  });
});

describe('nearly the same texts', () => {
  const sharing = (one: string, other: string) => {
    const keys = new Set(likenessKeys(one));
    return likenessKeys(other).filter((key) => keys.has(key)).length;
  };

  test('are found by a key, however they differ within a tenth', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const text = mixedText(400, seed);
      const changed = `${text.slice(0, 100)}${mixedText(12, seed + 100)}${text.slice(112)}`;
      expect(isAlike(text, changed)).toBe(true);
      expect(sharing(text, changed)).toBeGreaterThan(0);
    }
  });

  test('others are not, nor are they alike', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other] = [mixedText(400, seed), mixedText(400, seed + 500)];
      expect(isAlike(one, other)).toBe(false);
      expect(sharing(one, other)).toBe(0);
    }
  });

  test('spaces, punctuation and full width do not tell', () => {
    expect(isAlike('清廉如水，初心不改。', '清廉如水 初心 不改！')).toBe(true);
    expect(likenessKeys('ＡＢＣ 1')).toEqual(likenessKeys('ABC1'));
  });

  test('what has no pair has no key', () => {
    expect(likenessKeys('廉')).toEqual([]);
    expect(likenessKeys('，。')).toEqual([]);
  });

  test('a hostile text of one character costs no more than another one', () => {
    const begun = process.cpuUsage().user;
    expect(likenessKeys('啊'.repeat(5000))).toHaveLength(16);
    expect(process.cpuUsage().user - begun).toBeLessThan(1_000_000);
  });
});
