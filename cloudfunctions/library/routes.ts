export { compareVersions } from './handlers/compare-versions';
export { findCited } from './handlers/find-cited';
export { importStatute } from './handlers/import-statute';
export { listStatutes } from './handlers/list-statutes';
export { makeCourse } from './handlers/make-course';
export { openArticles } from './handlers/open-articles';
export { openStatute } from './handlers/open-statute';
export { readStatuteFile } from './handlers/read-statute-file';
