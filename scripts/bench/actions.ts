import { checkIn } from '../../core/checkin/contract';
import { openLesson } from '../../core/classroom/lesson-contract';
import { listBoard } from '../../core/disclosure/board-contract';
import { listPosts } from '../../core/feed/contract';
import { movePost, saveDraft } from '../../core/feed/workbench-contract';
import { openHome } from '../../core/home/contract';
import { assignmentId } from '../../core/kernel/assignment';
import type { Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import { saveAnswer, startAttempt, submitAttempt } from '../../core/quiz/attempts/contract';
import { drawWeeklyTest } from '../../core/quiz/weekly/contract';
import { completion } from '../../core/statistics/contract';
import { answersTo, answerTo, shapeSeen } from './answers';
import type { BenchCloud } from './bench-cloud';
import { MS_PER_DAY } from './clock';
import { at, type Organisation } from './organisation';
import { Samples } from './samples';
import type { Seeded } from './seed';

export const ACTIONS = [
  'home',
  'feedPage',
  'board',
  'openLesson',
  'startAttempt',
  'saveAnswer',
  'submitAttempt',
  'checkIn',
  'publish',
  'completion',
] as const;
export type Action = (typeof ACTIONS)[number];

/** An organisation on its own cloud, with the samples measured there. */
export interface Subject {
  name: 'small' | 'large';
  cloud: BenchCloud;
  organisation: Organisation;
  seeded: Seeded;
  samples: Record<Action, Samples>;
}

export const noSamples = (): Record<Action, Samples> => ({
  home: new Samples(),
  feedPage: new Samples(),
  board: new Samples(),
  openLesson: new Samples(),
  startAttempt: new Samples(),
  saveAnswer: new Samples(),
  submitAttempt: new Samples(),
  checkIn: new Samples(),
  publish: new Samples(),
  completion: new Samples(),
});

/** Takes one more sample of each of some actions. `turn` counts the samples and decides which member acts. */
export type Step = (subject: Subject, turn: number) => Promise<void>;

/** Coprime to the number of members, so that turns stride through the whole roster before anybody comes twice. */
const STRIDE = 37;

const memberAt = ({ organisation: { members } }: Subject, turn: number): string => at(members, turn * STRIDE)._id;

async function measure<E extends Endpoint>(
  { cloud, samples }: Subject,
  action: Action,
  memberId: string,
  endpoint: E,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const { data, cost } = await cloud.ask(memberId, endpoint, input);
  samples[action].add(cost);
  return data;
}

export const lookAtHome: Step = async (subject, turn) => {
  await measure(subject, 'home', memberAt(subject, turn), openHome, {});
};

export const lookAtBoard: Step = async (subject, turn) => {
  const { items } = await measure(subject, 'board', memberAt(subject, turn), listBoard, {});
  if (items.length === 0) throw new Error('the board is empty');
};

/** Reads the first two pages of the feed. */
export const leafThroughFeed: Step = async (subject, turn) => {
  const memberId = memberAt(subject, turn);
  const { next } = await measure(subject, 'feedPage', memberId, listPosts, {});
  if (next === null) throw new Error('the feed has one page only');
  await measure(subject, 'feedPage', memberId, listPosts, { cursor: next });
};

export const openFirstLesson: Step = async (subject, turn) => {
  await measure(subject, 'openLesson', memberAt(subject, turn), openLesson, { lessonId: subject.seeded.lessonId });
};

export const tapCheckIn: Step = async (subject, turn) => {
  await measure(subject, 'checkIn', memberAt(subject, turn), checkIn, {});
};

/** Id of this week's paper, which nobody has taken yet. Draws it if the week is new. */
export async function weeklyTestOf({ cloud, organisation: { root, members } }: Subject): Promise<string> {
  const { data } = await cloud.ask(at(members, 0)._id, drawWeeklyTest, { unitId: root._id });
  return at(data.papers, 0).paperId;
}

export const takeWeeklyTest =
  (paperIds: Record<Subject['name'], string>): Step =>
  async (subject, turn) => {
    const memberId = memberAt(subject, turn);
    const attempt = await measure(subject, 'startAttempt', memberId, startAttempt, { paperId: paperIds[subject.name] });
    if (attempt.state !== 'open') throw new Error(`${memberId} has taken the test already`);
    const { attemptId, questions } = attempt;
    const question = at(questions, turn);
    const saved = { attemptId, question: question.key, answer: answerTo(shapeSeen(question)) };
    await measure(subject, 'saveAnswer', memberId, saveAnswer, saved);
    await measure(subject, 'submitAttempt', memberId, submitAttempt, { attemptId, answers: answersTo(questions) });
  };

/** A secretary writes a post for their own branch and taps 发布; only the tap is measured. */
export const publishPost: Step = async (subject, turn) => {
  const { cloud, organisation } = subject;
  const { _id: memberId, unitId } = at(organisation.members, turn % organisation.branches.length);
  const postId = `published-${turn}`;
  await cloud.ask(memberId, saveDraft, {
    seenRevision: null,
    postId,
    title: '主题党日通知',
    column: 'announcement',
    markdown: '本周五下午三点，**一楼会议室**。',
    unitId,
    scope: [unitId],
    requiredReading: { dueAt: cloud.clock.now() + 3 * MS_PER_DAY },
  });
  await measure(subject, 'publish', memberId, movePost, { postId, command: { name: 'publish' } });
};

/** The administrator asks for the whole organisation, a secretary for their own branch. */
export const askForCompletion: Step = async (subject, turn) => {
  const { members, branches } = subject.organisation;
  const secretary = at(members, 1 + (turn % (branches.length - 1)));
  const input = { assignmentId: assignmentId('weeklyTest', subject.seeded.lastPaperId) };
  await measure(subject, 'completion', at(members, 0)._id, completion, input);
  await measure(subject, 'completion', secretary._id, completion, input);
};
