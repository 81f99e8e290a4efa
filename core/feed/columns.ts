/** 栏目: each post is in one. Keys are stored, titles are shown; pages list the columns in this order. */
export const COLUMNS = [
  { key: 'announcement', title: '公告' },
  { key: 'brief', title: '党务简报' },
  { key: 'headline', title: '大事要情' },
  { key: 'branchLife', title: '支部风采' },
  { key: 'people', title: '身边好人' },
  { key: 'caseTalk', title: '以案说法' },
  { key: 'warning', title: '警钟长鸣' },
  { key: 'integrityArt', title: '廉政艺苑' },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
export const COLUMN_KEYS = COLUMNS.map((column) => column.key) as [ColumnKey, ...ColumnKey[]];
