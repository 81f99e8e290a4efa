export type { QuestionDoc } from './documents';
export { findActiveCiting, markOutdated, type OutdatedQuestion } from './outdated-questions';
export { findQuestions, findTopics, listBank } from './repository';
export { listSearchableQuestions } from './searchable';
