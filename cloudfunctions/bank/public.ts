export { Questions } from './collections';
export type { QuestionDoc } from './documents';
export { findActive, findQuestions, findTopics, listBank } from './questions/repository';
export { listSearchableQuestions } from './questions/searchable';
export { headOfImports, headOfReports, headOfStale } from './queues';
export { findCiting, isNews, markOutdated, type OutdatedQuestion } from './stale/outdated-questions';
