export {
  type AskingAttempt,
  countAttemptsAsking,
  findAskedQuestion,
  findAttemptsAsking,
  isAnswered,
} from './asked';
export { Corrections } from './collections';
export { correctionDoc, findCorrection } from './correction-repository';
export { viewProgress } from './correction-view';
export { findHeldByPapers } from './held-by-papers';
export { findAskedNow, findEndedAttempts } from './member-attempts';
export { offeredTests } from './offered-tests';
export { PAGES_OF_A_CALL, runCorrection } from './run-correction';
export { snapshotOf } from './snapshot';
export { markedQuestionView, openQuestionView } from './views';
export { findWeeklyTests } from './weekly-tests';
