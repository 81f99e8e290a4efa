export { type AskingAttempt, countAttemptsAsking, findAttemptsAsking, isAnswered } from './asked';
export { findHeldByPapers } from './held-by-papers';
export { findAskedNow, findEndedAttempts } from './member-attempts';
export { snapshotOf } from './snapshot';
export { markedQuestionView, openQuestionView } from './views';
export { findWeeklyTests } from './weekly-tests';
