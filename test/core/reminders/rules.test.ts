import { mayDisturb } from '../../../core/reminders/rules/hours';
import { outcomeOf } from '../../../core/reminders/rules/outcome';
import { messageData, moment, noticeText, readTemplate, thing } from '../../../core/reminders/rules/template';
import { refusedField } from '../../../local/outbox/message-templates';

test.each([
  ['2026-11-20T07:59:59+08:00', false],
  ['2026-11-20T08:00:00+08:00', true],
  ['2026-11-20T20:59:59+08:00', true],
  ['2026-11-20T21:00:00+08:00', false],
  ['2026-11-20T23:59:59+08:00', false],
  ['2026-11-21T00:00:00+08:00', false],
])('at %s people may be disturbed: %s', (at, may) => {
  expect(mayDisturb(Date.parse(at))).toBe(may);
});

test.each([
  ['t-1 thing1 time2 thing3', { id: 't-1', subject: 'thing1', due: 'time2', from: 'thing3' }],
  ['  aB_-9\tthing12  date4 thing7 ', { id: 'aB_-9', subject: 'thing12', due: 'date4', from: 'thing7' }],
  ['', null],
  ['t-1', null],
  ['t-1 thing1 thing2 thing3', null],
  ['t-1 thing1 time2 thing1', null],
  ['t-1 name1 time2 thing3', null],
  ['t-1 thing1 time2 thing3 thing4', null],
])('reads the template %j', (written, template) => {
  expect(readTemplate(written)).toEqual(template);
});

test.each([
  ['学习纪律处分条例', '学习纪律处分条例'],
  ['一'.repeat(20), '一'.repeat(20)],
  ['一'.repeat(21), `${'一'.repeat(19)}…`],
  ['😀'.repeat(21), `${'😀'.repeat(19)}…`],
  ['两\n行 \t字', '两 行 字'],
  ['\u200b\u2060\n', '学习任务'],
  ['', '学习任务'],
])('writes %j as %j', (text, written) => {
  expect(thing(text, '学习任务')).toBe(written);
});

test.each([
  ['2026-11-22T23:59:59.999+08:00', '2026年11月22日 23:59'],
  ['2026-01-02T00:00:00+08:00', '2026年1月2日 00:00'],
])('writes %s as people say it', (at, written) => {
  expect(moment(Date.parse(at))).toBe(written);
});

const dueAt = Date.parse('2026-11-22T23:59:59+08:00');

test.each(['学习', '长'.repeat(300), '\u200b', '两\r\n行', '<b>"', '😀'.repeat(40)])(
  'WeChat takes a message about %j from a unit of the same name',
  (text) => {
    const template = { id: 't-1', subject: 'thing1', due: 'time2', from: 'thing3' };
    const data = messageData(template, { title: text, dueAt, unitName: text });
    expect(refusedField({ id: 't-1', fields: ['thing1', 'time2', 'thing3'] }, data)).toBeNull();
  },
);

test('says in the program who reminds of what, and until when', () => {
  expect(noticeText({ title: '纪律处分条例', dueAt, unitName: '第一党支部' })).toBe(
    '第一党支部提醒您：“纪律处分条例”还没有完成，2026年11月22日 23:59截止。可以从首页的待办打开。',
  );
});

test.each([
  [0, 'sent'],
  [null, 'sent'],
  [43101, 'noSubscription'],
  [47003, 'refused'],
  [40037, 'refused'],
  [40003, 'refused'],
  [-1, 'later'],
  [45009, 'later'],
] as const)('WeChat’s answer %s means %s', (errcode, outcome) => {
  expect(outcomeOf(errcode)).toBe(outcome);
});
