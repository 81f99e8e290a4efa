import type { Attempt } from '../../../core/quiz/attempts/attempt';
import type { Blueprint } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { isPaperOpen, startOf } from '../../../core/quiz/rules/attempts/start-attempt';
import { themed, weekAt, weeklyPaper } from '../../../core/quiz/rules/weekly/weekly-paper';
import { weeklyStateOf } from '../../../core/quiz/rules/weekly/weekly-state';
import { themeOf } from '../../../core/quiz/weekly/theme';
import type { WeeklyTest } from '../../../core/quiz/weekly/weekly-test';
import { bodies, snapshot } from '../bank/questions';

const china = (text: string): number => Date.parse(`${text}+08:00`);
const MONDAY = china('2026-11-16T07:00:00');
const blueprint: Blueprint = {
  title: '每周自测',
  sections: [{ type: 'single', topics: [], difficulties: [], count: 2, points: 5 }],
  minutes: 10,
  taking: PLAIN_TAKING,
};
const candidates = [['s1', 's2', 's3'].map((id) => snapshot(id, bodies.single))];
const paper = weeklyPaper('zz', blueprint, candidates, { now: MONDAY, seed: 'seed', theme: null });

describe('a weekly paper', () => {
  test.each<[string, number, string, number]>([
    ['drawn on Monday morning', MONDAY, '2026-W47', china('2026-11-22T23:59:59.999')],
    ['drawn late on Sunday', china('2026-11-22T23:59:00'), '2026-W47', china('2026-11-22T23:59:59.999')],
    ['drawn at the first moment of a week', china('2026-11-23T00:00:00'), '2026-W48', china('2026-11-29T23:59:59.999')],
    [
      'of the week that goes into a new year',
      china('2026-12-31T08:00:00'),
      '2026-W53',
      china('2027-01-03T23:59:59.999'),
    ],
  ])('%s is open until the end of Sunday', (_title, now, week, closesAt) => {
    expect(weekAt(now)).toBe(week);
    expect(weeklyPaper('zz', blueprint, candidates, { now, seed: 'seed', theme: null })).toMatchObject({
      week,
      opensAt: now,
      closesAt,
    });
  });

  it('says in its title which week it is', () => {
    expect(paper.title).toBe('每周自测（2026年第47周）');
  });

  it('of a week with a theme asks about its topics and bears its name', () => {
    const theme = { week: '2026-W47', title: '纪律', topics: ['处分条例'] };
    expect(themeOf([theme], '2026-W47')).toBe(theme);
    expect(themeOf([theme], '2026-W48')).toBeNull();
    expect(themed(blueprint, theme).sections).toEqual([{ ...blueprint.sections[0], topics: ['处分条例'] }]);
    expect(themed(blueprint, { ...theme, topics: [] })).toEqual(blueprint);
    expect(weeklyPaper('zz', blueprint, candidates, { now: MONDAY, seed: 'seed', theme }).title).toBe(
      '每周自测：纪律（2026年第47周）',
    );
  });

  it('is open from the draw to its end', () => {
    expect(
      [paper.opensAt - 1, paper.opensAt, paper.closesAt, paper.closesAt + 1].map((now) => isPaperOpen(paper, now)),
    ).toEqual([false, true, true, false]);
  });
});

describe('an attempt', () => {
  const start = (now: number) =>
    startOf(paper, { paperId: 'zz:2026-W47', memberId: 'm001', number: 1, earlier: null, salt: 'salt', now });

  it('ends after the minutes of the paper', () => {
    expect(start(MONDAY).deadline).toBe(MONDAY + 600_000);
  });

  it('ends with the paper when less time is left', () => {
    expect(start(paper.closesAt - 60_000).deadline).toBe(paper.closesAt);
  });

  it('starts without answers and knows the shape of each question', () => {
    expect(start(MONDAY)).toMatchObject({
      state: 'open',
      answers: {},
      shapes: { q1: { type: 'single', options: 4, blanks: 0 }, q2: { type: 'single', options: 4, blanks: 0 } },
    });
  });
});

describe('the state of a weekly test', () => {
  const CLOSES = { closesAt: paper.closesAt, tries: 1 };
  const TWICE = { ...CLOSES, tries: 2 };
  const score = { earned: 8, total: 10 };
  const at = (state: Attempt['state'], answers: Attempt['answers'] = {}) => ({
    state,
    number: 1,
    deadline: MONDAY,
    answers,
  });
  const answers: Attempt['answers'] = { q1: { type: 'single', choice: 'a' } };

  test.each<[string, Parameters<typeof weeklyStateOf>, Pick<WeeklyTest, 'state' | 'score'>]>([
    ['not started', [CLOSES, undefined, undefined, MONDAY], { state: 'notStarted', score: null }],
    ['missed after its end', [CLOSES, undefined, undefined, CLOSES.closesAt + 1], { state: 'missed', score: null }],
    ['open', [CLOSES, undefined, at('open'), MONDAY], { state: 'open', score: null }],
    ['open in the grace', [CLOSES, undefined, at('open'), MONDAY + 30_000], { state: 'open', score: null }],
    [
      'finished, to be scored, when it ran out with an answer',
      [CLOSES, undefined, at('open', answers), MONDAY + 30_001],
      { state: 'finished', score: null },
    ],
    [
      'missed when it ran out without one',
      [CLOSES, undefined, at('open'), MONDAY + 30_001],
      { state: 'missed', score: null },
    ],
    [
      'missed when it expired without one',
      [CLOSES, undefined, at('expired'), MONDAY],
      { state: 'missed', score: null },
    ],
    [
      'to be taken again where there is another try',
      [TWICE, undefined, at('expired'), MONDAY],
      { state: 'notStarted', score: null },
    ],
    [
      'missed with a try left, after its end',
      [TWICE, undefined, at('expired'), CLOSES.closesAt + 1],
      { state: 'missed', score: null },
    ],
    ['finished with a score', [CLOSES, { score }, at('submitted', answers), MONDAY], { state: 'finished', score }],
  ])('%s', (_title, args, expected) => {
    expect(weeklyStateOf(...args)).toEqual(expected);
  });
});
