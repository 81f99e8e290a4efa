/** 党务公开's eight categories, in the order of the board. */
export const CATEGORIES = [
  { key: 'decisions', title: '党组织决议决定及执行' },
  { key: 'ideology', title: '党的思想建设' },
  { key: 'organisation', title: '党的组织管理' },
  { key: 'leadership', title: '领导班子建设' },
  { key: 'cadres', title: '干部选任和管理' },
  { key: 'masses', title: '联系和服务党员群众' },
  { key: 'conduct', title: '党风廉政建设' },
  { key: 'other', title: '其他' },
] as const;

export type CategoryKey = (typeof CATEGORIES)[number]['key'];
export const CATEGORY_KEYS = CATEGORIES.map((category) => category.key) as [CategoryKey, ...CategoryKey[]];

/** Days that an internal pre-disclosure (公示) lasts if the catalogue's item sets none. */
export const DEFAULT_NOTICE_DAYS = 7;
/** Days within which feedback must be answered. */
export const ANSWER_DUE_DAYS = 15;

/** Items of a catalogue, hidden ones included. */
export const MOST_CATALOGUE_ITEMS = 120;
/** Years of 节假日安排 that an organisation keeps. */
export const MOST_YEARS = 20;
