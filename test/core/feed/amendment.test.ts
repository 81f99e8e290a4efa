import {
  type AmendedText,
  askedFromAfter,
  dateToCome,
  isNothingNew,
  readingId,
} from '../../../core/feed/rules/amendment';

const text = (changes: Partial<AmendedText> = {}): AmendedText => ({
  title: '周五主题党日安排',
  column: 'announcement',
  markdown: '下午三点。',
  requiredReading: { dueAt: 5 },
  ...changes,
});

describe('the date of a required reading', () => {
  test.each<[string, AmendedText, AmendedText | null, boolean, number | null]>([
    ['of a new post lies ahead', text(), null, false, 5],
    ['that stood already blocks no correction', text({ title: '改了' }), text(), false, null],
    ['that is another one lies ahead', text({ requiredReading: { dueAt: 6 } }), text(), false, 6],
    ['lies ahead where everybody confirms again', text(), text(), true, 5],
    ['lies ahead where the reading becomes required', text(), text({ requiredReading: null }), false, 5],
    ['is none where nothing is required', text({ requiredReading: null }), text(), true, null],
  ])('%s', (_title, now, before, confirmAgain, expected) => {
    expect(dateToCome({ text: now, before, confirmAgain })).toBe(expected);
  });
});

test.each<[string, Partial<AmendedText>, boolean]>([
  ['the same text', {}, true],
  ['another title', { title: '周六' }, false],
  ['another date', { requiredReading: { dueAt: 6 } }, false],
])('%s is told from what readers have', (_title, changes, expected) => {
  expect(isNothingNew({ text: text(changes), before: text(), confirmAgain: true })).toBe(expected);
  expect(isNothingNew({ text: text(changes), before: null, confirmAgain: false })).toBe(false);
});

test.each<[string, number[], boolean, { isRequired: boolean; confirmAgain: boolean }, number[]]>([
  ['a correction asks nobody again', [1], true, { isRequired: true, confirmAgain: false }, [1]],
  ['whoever is asked again confirms the new version', [1], true, { isRequired: true, confirmAgain: true }, [1, 3]],
  ['what becomes required is asked from then on', [], false, { isRequired: true, confirmAgain: false }, [3]],
  ['what is required again is asked anew', [1], false, { isRequired: true, confirmAgain: false }, [1, 3]],
  ['what is required no more asks nobody', [1], true, { isRequired: false, confirmAgain: true }, [1]],
])('%s', (_title, askedFrom, isRequired, next, expected) => {
  expect(askedFromAfter({ askedFrom, isRequired }, { version: 3, ...next })).toEqual(expected);
});

test('each time it is asked is an assignment of its own', () => {
  expect([1, 2, 3].map((version) => readingId('p1', version))).toEqual(['post:p1', 'post:p1:v2', 'post:p1:v3']);
});
