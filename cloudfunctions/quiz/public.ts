export { type AskingAttempt, countAttemptsAsking, findAttemptsAsking, isAnswered } from './asked';
export { findAskedNow, findEndedAttempts } from './member-attempts';
export { snapshotOf } from './snapshot';
export { markedQuestionView, openQuestionView } from './views';
export { findWeeklyTests } from './weekly-tests';
