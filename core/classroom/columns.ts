/** 栏目 of courses: each course is in one. Keys are stored, titles are shown; pages list the columns in this order. */
export const COURSE_COLUMNS = [
  { key: 'theory', title: '理论学习' },
  { key: 'discipline', title: '党规党纪' },
  { key: 'law', title: '法治课堂' },
  { key: 'history', title: '党史故事' },
  { key: 'practice', title: '岗位实务' },
  { key: 'general', title: '综合' },
] as const;

export type CourseColumn = (typeof COURSE_COLUMNS)[number]['key'];
export const COURSE_COLUMN_KEYS = COURSE_COLUMNS.map((column) => column.key) as [CourseColumn, ...CourseColumn[]];

/** Default for courses published before `column` existed. */
export const DEFAULT_COLUMN: CourseColumn = 'general';
