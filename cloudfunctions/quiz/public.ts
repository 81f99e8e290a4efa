export {
  type AskingAttempt,
  countAttemptsAsking,
  findAskedQuestion,
  findAttemptsAsking,
  isAnswered,
} from './attempts/asked';
export { findEndedAttempts, findEndedByIds } from './attempts/member-attempts';
export { markedQuestionView, openQuestionView } from './attempts/views';
export { Corrections } from './collections';
export { correctionDoc, findCorrection } from './corrections/repository';
export { PAGES_OF_A_CALL, runCorrection } from './corrections/run-correction';
export { viewProgress } from './corrections/view';
export { findHeldByPapers } from './papers/held-by-papers';
export { offeredTests } from './papers/offered-tests';
export { snapshotOf } from './papers/snapshot';
export { findInTests, findWithheld } from './papers/withheld';
export { findWeeklyTests } from './weekly/weekly-tests';
