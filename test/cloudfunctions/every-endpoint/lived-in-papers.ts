import type { Question } from '../../../core/bank/question';
import { importQuestions } from '../../../core/bank/stale/contract';
import { startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { movePaper, savePaper, setThemes } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';

export const IN_TWO_DAYS = FRIDAY_MORNING + 2 * 86_400_000;

/** A bank of one question of each type, and the weekly test that is drawn from it. */
export async function givenWeeklyTest(cloud: TestCloud): Promise<void> {
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: questions() });
  const section = { topics: [], difficulties: [], count: 1, points: 5 };
  const types = ['single', 'multiple', 'judge', 'blank'] as const;
  const blueprint = {
    title: '每周自测',
    minutes: 10,
    taking: PLAIN_TAKING,
    sections: types.map((type) => ({ type, ...section })),
  };
  await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
  await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
}

/** A draft, a paper of chosen questions and a contest. The last two have one ended and one open attempt. */
export async function givenPapers(cloud: TestCloud): Promise<void> {
  const chosen = ['q-single', 'q-judge'].map((id) => ({ id: `zz:${id}`, points: 5 }));
  const plan: PaperPlan = {
    kind: 'fixed',
    title: '条例测试',
    unitId: 'zz',
    scope: ['zz'],
    opensAt: FRIDAY_MORNING,
    closesAt: IN_TWO_DAYS,
    minutes: 10,
    taking: { ...PLAIN_TAKING, tries: { most: 2, per: 'paper' }, passPercent: 60 },
    content: { by: 'choice', questions: chosen },
  };
  const section = { type: 'multiple' as const, topics: [], difficulties: [], count: 1, points: 5 };
  const contest: PaperPlan = {
    ...plan,
    kind: 'contest',
    title: '知识竞赛',
    taking: { ...plan.taking, multiple: 'partial', tries: { most: 3, per: 'day' } },
    content: { by: 'blueprint', sections: [section] },
  };
  for (const [paperId, composed] of Object.entries({ 'draft-paper': plan, exam: plan, contest })) {
    await cloud.expectOk('admin', savePaper, { paperId, seenRevision: null, plan: composed });
    if (paperId === 'draft-paper') continue;
    await cloud.expectOk('admin', movePaper, { paperId, seenRevision: 1, command: { name: 'publish' } });
    await cloud.expectOk('editor1', startAttempt, { paperId });
    await cloud.expectOk('editor1', submitAttempt, { attemptId: `${paperId}:editor1:1`, answers: {} });
    await cloud.expectOk('editor1', startAttempt, { paperId, number: 2 });
  }
  const themes = [{ week: '2026-W48', title: '监察', topics: ['监察法'] }];
  await cloud.expectOk('admin', setThemes, { unitId: 'zz', themes });
}

export function questions(): Question[] {
  const options = ['A', 'B', 'C'].map((key) => ({ key, text: `说法${key}` }));
  const bodies: Question['body'][] = [
    { type: 'single', options, key: 'A' },
    { type: 'multiple', options, key: ['A', 'C'] },
    { type: 'judge', key: true },
    { type: 'blank', key: [['监督']] },
  ];
  return bodies.map((body) => ({
    questionId: `q-${body.type}`,
    topic: '监察法',
    difficulty: 1,
    stem: `${body.type}：____是第一职责`,
    body,
    explanation: '见条文',
    source: { document: '监察法', version: '2024-12-25', article: '第一条', quote: '监督' },
  }));
}
