import { Attempts } from '../../../cloudfunctions/quiz/collections';
import type { Question, QuestionBody } from '../../../core/bank/question';
import { importQuestions } from '../../../core/bank/stale/contract';
import type { Answer } from '../../../core/quiz/answer';
import { type OpenAttemptView, startAttempt } from '../../../core/quiz/attempts/contract';
import type { Blueprint } from '../../../core/quiz/papers/plan';
import { PLAIN_TAKING, type Taking } from '../../../core/quiz/papers/taking';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import type { TestCloud } from '../../support/test-cloud';

export const PAPER = 'zz:2026-W47';

const options = ['甲', '乙', '丙', '丁'].map((text, index) => ({ key: 'ABCD'.charAt(index), text }));

/** The types that the sample paper asks. An ordering question is separate: see `orderBody`. */
export type SampleType = Exclude<QuestionBody['type'], 'order'>;

export const bodies: Record<SampleType, QuestionBody> = {
  single: { type: 'single', options, key: 'B' },
  multiple: { type: 'multiple', options, key: ['A', 'C'] },
  judge: { type: 'judge', key: true },
  blank: { type: 'blank', key: [['三', '3'], ['二']] },
};

export const orderBody: Extract<QuestionBody, { type: 'order' }> = {
  type: 'order',
  options,
  key: ['C', 'A', 'D', 'B'],
};

export const question = (questionId: string, body: QuestionBody): Question => ({
  questionId,
  topic: '监察法',
  difficulty: 2,
  stem: body.type === 'blank' ? `${questionId}：____和____。` : `${questionId}，哪个对？`,
  body,
  explanation: `${questionId}的解析`,
  source: {
    document: '监察法',
    version: '2024-12-25',
    article: '第三条',
    quote: '各级监察委员会是行使国家监察职能的专责机关',
  },
});

/** Three questions of each type. */
export const bank = (keys: Record<SampleType, QuestionBody> = bodies): Question[] =>
  Object.values(keys).flatMap((body) => [1, 2, 3].map((number) => question(`${body.type}-${number}`, body)));

/** One question of each type: q1 single, q2 multiple, q3 judge, q4 blank. */
export const blueprint: Blueprint = {
  title: '每周自测',
  sections: (['single', 'multiple', 'judge', 'blank'] as const).map((type) => ({
    type,
    topics: [],
    difficulties: [],
    count: 1,
    points: 5,
  })),
  minutes: 10,
  taking: PLAIN_TAKING,
};

export async function givenPaper(
  cloud: TestCloud,
  questions: Question[] = bank(),
  taking: Partial<Taking> = {},
): Promise<void> {
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions });
  await cloud.expectOk('admin', setBlueprint, {
    unitId: 'zz',
    blueprint: { ...blueprint, taking: { ...PLAIN_TAKING, ...taking } },
  });
  await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
}

export async function givenAttempt(cloud: TestCloud, name: string, number = 1): Promise<OpenAttemptView> {
  const view = await cloud.expectOk(name, startAttempt, { paperId: PAPER, number });
  if (view.state !== 'open') throw new Error('the attempt is over');
  return view;
}

/** The right answers, read from the stored attempt, which no client can do. */
export async function rightAnswers(cloud: TestCloud, attemptId: string): Promise<Record<string, Answer>> {
  const attempt = await cloud.db.in(Attempts).find(attemptId);
  const answerOf = (body: QuestionBody): Answer => {
    switch (body.type) {
      case 'single':
        return { type: 'single', choice: body.key };
      case 'multiple':
        return { type: 'multiple', choices: body.key };
      case 'judge':
        return { type: 'judge', value: body.key };
      case 'order':
        return { type: 'order', sequence: body.key };
      case 'blank':
        return { type: 'blank', texts: body.key.map((variants) => variants.at(-1) ?? '') };
      default:
        return body satisfies never;
    }
  };
  return Object.fromEntries((attempt?.questions ?? []).map(({ key, body }) => [key, answerOf(body)]));
}

/** Number of database requests of the last call. */
export const requestsOfLast = (cloud: TestCloud): unknown => JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests;
