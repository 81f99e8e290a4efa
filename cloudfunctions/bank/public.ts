export { Questions } from './collections';
export type { QuestionDoc } from './documents';
export { findActiveCiting, markOutdated, type OutdatedQuestion } from './outdated-questions';
export { findActive, findQuestions, findTopics, listBank } from './repository';
export { listSearchableQuestions } from './searchable';
