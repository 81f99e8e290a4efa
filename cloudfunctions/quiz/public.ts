export { findWeeklyTests } from './weekly-tests';
