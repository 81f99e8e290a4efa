export { type AskingAttempt, countAttemptsAsking, findAttemptsAsking, isAnswered } from './asked';
export { findWeeklyTests } from './weekly-tests';
