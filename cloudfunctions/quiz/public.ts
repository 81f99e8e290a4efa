export { findActiveCiting, markOutdated, type OutdatedQuestion } from './outdated-questions';
export { findWeeklyTests } from './weekly-tests';
