import {
  askForCompletion,
  leafThroughFeed,
  lookAtBoard,
  lookAtHome,
  noSamples,
  openFirstLesson,
  publishPost,
  type Step,
  type Subject,
  takeWeeklyTest,
  tapCheckIn,
  weeklyTestOf,
} from './actions';
import { MS_PER_WEEK, WEDNESDAY_MORNING } from './clock';
import { SMALL } from './organisation';

/** Calls before those that count, so that code is compiled and connections are open. */
const WARM_UP = 30;
export const QUERIES = 300;
/** A member takes a test once a week. Three weeks give enough samples in the small organisation. */
export const WEEKS = 3;
/** As many members as the small organisation has. */
export const MEMBERS_IN_TURN = SMALL.members;
const FEW = 10;

/** Alternates between the organisations, so that a busy moment of the machine affects both alike. */
async function interleave(
  subjects: readonly Subject[],
  turns: { from: number; to: number },
  step: Step,
): Promise<void> {
  for (let turn = turns.from; turn < turns.to; turn += 1) {
    // The order of the two alternates too.
    const order = turn % 2 === 0 ? subjects : [...subjects].reverse();
    for (const subject of order) await step(subject, turn);
  }
}

async function withWarmUp(subjects: readonly Subject[], count: number, step: Step): Promise<void> {
  const unheeded = subjects.map((subject) => ({ ...subject, samples: noSamples() }));
  await interleave(unheeded, { from: 0, to: WARM_UP }, step);
  await interleave(subjects, { from: WARM_UP, to: WARM_UP + count }, step);
}

/** Fills the samples of both organisations. Queries come first, on unchanged data. */
export async function measureActions(small: Subject, large: Subject): Promise<void> {
  const subjects = [small, large];
  await withWarmUp(subjects, QUERIES, lookAtHome);
  await withWarmUp(subjects, QUERIES, leafThroughFeed);
  await withWarmUp(subjects, FEW, lookAtBoard);
  await withWarmUp(subjects, FEW, openFirstLesson);
  await interleave(subjects, { from: 0, to: FEW }, askForCompletion);
  await interleave(subjects, { from: 0, to: FEW }, tapCheckIn);
  await interleave(subjects, { from: 0, to: FEW }, publishPost);

  const everyMember = { from: 0, to: MEMBERS_IN_TURN };
  for (let week = 0; week <= WEEKS; week += 1) {
    for (const { cloud } of subjects) cloud.clock.set(WEDNESDAY_MORNING + week * MS_PER_WEEK);
    const step = takeWeeklyTest({ small: await weeklyTestOf(small), large: await weeklyTestOf(large) });
    // The first week only warms up: its samples are dropped.
    const taking = week === 0 ? subjects.map((subject) => ({ ...subject, samples: noSamples() })) : subjects;
    await interleave(taking, everyMember, step);
  }
}
