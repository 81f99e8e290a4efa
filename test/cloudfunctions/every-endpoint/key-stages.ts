import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { QuestionReports, Questions } from '../../../cloudfunctions/bank/collections';
import { upgraded } from '../../../cloudfunctions/bank/questions/document';
import { Cards, MinuteRuns } from '../../../cloudfunctions/practice/collections';
import { Attempts, Papers } from '../../../cloudfunctions/quiz/collections';
import { findWithheld } from '../../../cloudfunctions/quiz/public';
import { upgradeAttempt, upgradePaper } from '../../../cloudfunctions/quiz/upgrade';
import { exportQuestions } from '../../../core/bank/imports/contract';
import type { Question, QuestionBody } from '../../../core/bank/question';
import { moveQuestion, openQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import { listMyReports, reportQuestion } from '../../../core/bank/reports/contract';
import { listReports, openReports } from '../../../core/bank/reports/workbench-contract';
import { importQuestions, listStale } from '../../../core/bank/stale/contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { answerCard, listCards, openReview } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import { analysePaper } from '../../../core/quiz/analysis/contract';
import type { Answer } from '../../../core/quiz/answer';
import {
  type OpenQuestion,
  openAttempt,
  openPaper,
  startAttempt,
  submitAttempt,
} from '../../../core/quiz/attempts/contract';
import { movePaper } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { FRIDAY_MORNING } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';
import { bodies, orderBody, question } from '../bank/sample-bank';
import { givenPublished, plan } from '../quiz/sample-papers';
import { attemptIdOf, PAPER_ID } from './lived-in-organisation';

/** Keeps the bank and composes papers, and is asked by them like everybody. */
export const MEMBER = 'admin';
export const OTHER_EXPLANATION = '另一个长一些的解析';

/**
 * A paper of its own for each: announced, open and not begun, between two tries, handed in for the last time before its
 * end. The weekly test is being answered.
 */
const STAGES = ['announced', 'open', 'between', 'last'] as const;

const questionsOf = (stage: string): Question[] =>
  [...Object.values(bodies), orderBody].map((body) => question(`${stage}-${body.type}`, body));
const chosen = (stage: string): PaperPlan['content'] => ({
  by: 'choice',
  questions: questionsOf(stage).map(({ questionId }) => ({ id: `zz:${questionId}`, points: 5 })),
});

export interface Given {
  /** What `MEMBER` would hand in of the open attempt; the closed attempts whose keys are secret. */
  handIn: { attemptId: string; answers: Record<string, Answer> };
  closed: string[];
  /** Inputs that would bring the keys out. */
  inputs: ReadonlyMap<Endpoint, readonly unknown[]>;
}

const answerTo = (type: QuestionBody['type'], blanks = 2): Answer => {
  switch (type) {
    case 'single':
      return { type, choice: 'a' };
    case 'multiple':
      return { type, choices: ['a', 'b'] };
    case 'judge':
      return { type, value: true };
    case 'order':
      return { type, sequence: ['b', 'a', 'd', 'c'] };
    case 'blank':
      return { type, texts: ['三', '二'].slice(0, blanks) };
    default:
      return type satisfies never;
  }
};

const answersTo = (questions: readonly OpenQuestion[]): Record<string, Answer> =>
  Object.fromEntries(questions.map(({ key, type, blanks }) => [key, answerTo(type, blanks)]));

/** Takes a try of a paper and hands it in; resolves to its id. */
async function hasTaken(cloud: TestCloud, paperId: string): Promise<string> {
  const attempt = await cloud.expectOk(MEMBER, startAttempt, { paperId });
  if (attempt.state !== 'open') throw new Error(`${paperId} was taken before`);
  const { attemptId, questions } = attempt;
  await cloud.expectOk(MEMBER, submitAttempt, { attemptId, answers: answersTo(questions) });
  return attemptId;
}

/**
 * Papers in every stage for `MEMBER`. The questions of all of them were practised before the papers were published, and
 * those of the announced one were asked and marked in an earlier paper.
 */
export async function givenPapersInEveryStage(cloud: TestCloud): Promise<Given> {
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: STAGES.flatMap(questionsOf) });
  const ended = await cloud.expectOk(MEMBER, startMinute, { runId: 'ended' });
  if (ended.state !== 'open') throw new Error('the minute has just begun');
  await cloud.expectOk(MEMBER, finishMinute, { runId: 'ended', answers: answersTo(ended.questions) });
  const kept = await cloud.expectOk(MEMBER, startMinute, { runId: 'kept' });
  if (kept.state !== 'open') throw new Error('the minute has just begun');

  const { revision } = await givenPublished(cloud, 'earlier', plan({ content: chosen('announced') }));
  const earlier = await hasTaken(cloud, 'earlier');
  await cloud.expectOk(MEMBER, reportQuestion, {
    asked: { attemptId: earlier, question: 'q1' },
    reason: 'key',
    text: '',
  });
  await cloud.expectOk(MEMBER, openPractice, {});
  const withdraw = { name: 'withdraw' as const, reason: '重新编排' };
  await cloud.expectOk('admin', movePaper, { paperId: 'earlier', seenRevision: revision, command: withdraw });

  const twice = { tries: { most: 2, per: 'paper' as const } };
  const opensAt = FRIDAY_MORNING + 3_600_000;
  const plans: Record<(typeof STAGES)[number], PaperPlan> = {
    announced: plan({ kind: 'contest', opensAt, content: chosen('announced') }),
    open: plan({ content: chosen('open') }),
    between: plan({ content: chosen('between') }, twice),
    last: plan({ kind: 'contest', content: chosen('last') }),
  };
  for (const stage of STAGES) await givenPublished(cloud, stage, plans[stage]);
  const closed = [earlier, await hasTaken(cloud, 'between'), await hasTaken(cloud, 'last')];
  const weekly = await cloud.expectOk(MEMBER, startAttempt, { paperId: PAPER_ID });
  if (weekly.state !== 'open') throw new Error('the weekly test has just begun');

  const reported = await givenReports(cloud);

  const answering = attemptIdOf(MEMBER);
  const cards = await cloud.db.in(Cards).query({ memberId: MEMBER });
  const papers = [...STAGES, PAPER_ID].map((paperId) => ({ paperId }));
  const ids = STAGES.flatMap((stage) => questionsOf(stage).map(({ questionId }) => `zz:${questionId}`));
  const saved = STAGES.flatMap(questionsOf).map(({ questionId, ...content }) => ({
    unitId: 'zz',
    questionId,
    seenRevision: 1,
    content,
  }));
  const inputs = new Map<Endpoint, readonly unknown[]>([
    [openAttempt, [answering, ...closed].map((attemptId) => ({ attemptId }))],
    [openPaper, papers],
    [startAttempt, [...papers, { paperId: 'between', number: 2 }, { paperId: 'last', number: 2 }]],
    [startMinute, ['ended', 'kept', 'another'].map((runId) => ({ runId }))],
    [
      finishMinute,
      [
        { runId: 'ended', answers: {} },
        { runId: 'kept', answers: answersTo(kept.questions) },
      ],
    ],
    [openPractice, [{}, {}]],
    [openReview, [{}]],
    [listCards, [{ isAway: false }, { isAway: true }]],
    [
      answerCard,
      cards.flatMap(({ questionId, memory: { reps } }) =>
        [...Object.values(bodies), orderBody].map(({ type }) => ({
          questionId,
          reps,
          version: 1,
          answer: answerTo(type),
        })),
      ),
    ],
    [listMyReports, closed.map((attemptId) => ({ attemptId }))],
    [listReports, [{}]],
    [openReports, reported.map((id) => ({ id }))],
    [openQuestion, ids.map((id) => ({ id }))],
    [saveQuestion, saved],
    [moveQuestion, ids.map((id) => ({ id, seenRevision: 1, command: 'retire' }))],
    [exportQuestions, [{ unitId: 'zz', format: 'csv', state: 'active' }]],
    [listStale, [{}]],
    [importQuestions, [{ unitId: 'zz', questions: STAGES.flatMap(questionsOf) }]],
    [analysePaper, papers.map((paper) => ({ ...paper, renew: true }))],
  ]);
  // One right answer, which the other keys make wrong, and nothing that could make up for it.
  const judge = (await cloud.db.in(Attempts).find(answering))?.questions.find(({ body }) => body.type === 'judge');
  if (judge?.body.type !== 'judge') throw new Error('the weekly test asks a question of that type');
  const answers: Record<string, Answer> = { [judge.key]: { type: 'judge', value: judge.body.key } };
  return { handIn: { attemptId: answering, answers }, closed, inputs };
}

/**
 * Somebody who has answered tells the keys of the withheld questions in reports; resolves to the questions' ids. Left out
 * are those that `MEMBER` has opened to correct them.
 */
async function givenReports({ db }: TestCloud): Promise<string[]> {
  const opened = await db.in(AuditLog).query({ action: 'question.seenInTest', actorId: MEMBER });
  const withheld = await findWithheld(db, { memberId: MEMBER, path: ['zz', 'b1'] }, FRIDAY_MORNING);
  const reported = [...withheld.keys()].filter((id) => opened.every(({ subject }) => subject !== id));
  for (const subject of reported) {
    await db.in(QuestionReports).put({
      _id: `${subject}:1:member2`,
      v: 1,
      subject,
      version: 1,
      memberId: 'member2',
      path: ['zz'],
      attemptId: attemptIdOf('member2'),
      question: 'q1',
      reason: 'key',
      text: '答案不该是甲。',
      at: FRIDAY_MORNING,
      state: 'waiting',
      answer: '',
    });
  }
  return reported;
}

/** The same question with another key, whatever the letters of its options. */
function withOtherKey(body: QuestionBody): QuestionBody {
  switch (body.type) {
    case 'single':
      return { ...body, key: body.options.find(({ key }) => key !== body.key)?.key ?? body.key };
    case 'multiple':
      return { ...body, key: body.options.filter(({ key }) => !body.key.includes(key)).map(({ key }) => key) };
    case 'judge':
      return { ...body, key: !body.key };
    case 'order':
      return { ...body, key: [...body.key].reverse() };
    case 'blank':
      return { ...body, key: body.key.map(() => ['另一个长一些的答案', '别的写法']) };
    default:
      return body satisfies never;
  }
}

const changed = <Asked extends { body: QuestionBody; explanation: string }>(question: Asked): Asked => ({
  ...question,
  body: withOtherKey(question.body),
  explanation: OTHER_EXPLANATION,
});

/** Changes the keys of what is withheld from `MEMBER` in the bank, in papers, and in their own attempts and minutes. */
export async function giveOtherKeys(cloud: TestCloud): Promise<void> {
  const { db } = cloud;
  const withheld = await findWithheld(db, { memberId: MEMBER, path: ['zz', 'b1'] }, FRIDAY_MORNING);
  const asked = STAGES.flatMap((stage) => questionsOf(stage).map(({ questionId }) => `zz:${questionId}`));
  expect([...withheld.keys()]).toEqual(expect.arrayContaining(asked));
  const changedIn = <Asked extends { id: string; body: QuestionBody; explanation: string }>(list: readonly Asked[]) =>
    list.map((each) => (withheld.has(each.id) ? changed(each) : each));

  for (const id of withheld.keys()) {
    const stored = await db.in(Questions).find(id);
    if (stored) await db.in(Questions).put(changed(upgraded(stored)));
  }
  await db.in(QuestionReports).updateWhere({ memberId: 'member2' }, { text: OTHER_EXPLANATION });
  for (const stored of await db.in(Papers).query({})) {
    const paper = upgradePaper(stored);
    const sections = paper.sections.map((section) => ({ ...section, candidates: changedIn(section.candidates) }));
    await db.in(Papers).put({ ...paper, sections });
  }
  for (const stored of await db.in(Attempts).query({ memberId: MEMBER })) {
    const attempt = upgradeAttempt(stored);
    await db.in(Attempts).put({ ...attempt, questions: changedIn(attempt.questions) });
  }
  for (const run of await db.in(MinuteRuns).query({ memberId: MEMBER })) {
    await db.in(MinuteRuns).put({ ...run, questions: changedIn(run.questions) });
  }
}
