import { emptyForm, fieldsOf, formOf, problemsOf } from '../../../src/features/feed/desk/draft-form';

const written = { ...emptyForm('b1', 'brief'), title: '通知', markdown: '内容' };
const TODAY = '2026-11-20';

test('times are China’s, wherever the phone is', () => {
  const form = {
    ...written,
    isTimed: true,
    publishDay: '2026-11-21',
    publishTime: '00:05',
    isPassing: true,
    lastDay: '2026-11-30',
  };
  const fields = fieldsOf(form);
  expect(fields.publishAt).toBe(Date.parse('2026-11-21T00:05:00+08:00'));
  expect(fields.expiresAt).toBe(Date.parse('2026-12-01T00:00:00+08:00') - 1);
  expect(formOf(fields)).toEqual(form);
});

test('what is switched off is not sent', () => {
  const { publishAt, expiresAt } = fieldsOf({ ...written, publishDay: '2026-11-21', lastDay: '2026-11-30' });
  expect([publishAt, expiresAt]).toEqual([null, null]);
});

test.each([
  ['a time without a day', { isTimed: true }, 'publishDay'],
  [
    'a time after the reading is due',
    { isTimed: true, publishDay: '2026-11-26', isRequired: true, dueDay: '2026-11-25' },
    'publishDay',
  ],
  ['an end without a day', { isPassing: true }, 'lastDay'],
  ['an end that is over', { isPassing: true, lastDay: '2026-11-19' }, 'lastDay'],
  [
    'an end before it appears',
    { isPassing: true, lastDay: '2026-11-21', isTimed: true, publishDay: '2026-11-22' },
    'lastDay',
  ],
  [
    'an end before the reading is due',
    { isPassing: true, lastDay: '2026-11-25', isRequired: true, dueDay: '2026-11-25' },
    'lastDay',
  ],
])('%s is named', (_title, changes, field) => {
  expect(Object.keys(problemsOf({ ...written, ...changes }, TODAY))).toEqual([field]);
});

test('a time of today that is over is no mistake: it goes out when it is passed', () => {
  expect(problemsOf({ ...written, isTimed: true, publishDay: TODAY, publishTime: '00:01' }, TODAY)).toEqual({});
});
