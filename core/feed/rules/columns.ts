import { addDays, dayKey, endOfDay, mondayOf } from '../../kernel/calendar';
import { type ColumnKey, type FeedColumn, MOST_COLUMNS } from '../columns';

const column = (
  key: ColumnKey,
  title: string,
  comments: Pick<FeedColumn, 'allowsComments' | 'commentsEnd'> = { allowsComments: false, commentsEnd: 'never' },
): FeedColumn => ({
  key,
  title,
  isHidden: false,
  mayDraft: 'editor',
  needsSignOff: false,
  ...comments,
});

/** The columns of an organisation that has changed nothing. */
export const DEFAULT_COLUMNS: readonly FeedColumn[] = [
  column('announcement', '公告'),
  column('brief', '党务简报'),
  column('today', '今日头条'),
  column('headline', '大事要情'),
  column('focus', '聚焦一线'),
  column('branchLife', '支部风采'),
  column('member', '党员风采'),
  column('people', '身边好人'),
  column('moment', '精彩瞬间'),
  column('answer', '你问我答'),
  column('caseTalk', '以案说法', { allowsComments: true, commentsEnd: 'sunday' }),
  column('caseFile', '案件传真', { allowsComments: true, commentsEnd: 'never' }),
  column('warning', '警钟长鸣'),
  column('record', '反腐实录'),
  column('history', '廉史钩沉'),
  column('words', '微言大义'),
  column('integrityArt', '廉政艺苑'),
];

/** A column as it was kept, perhaps before comments were: those are then as in the column that everybody begins with. */
export function completed(kept: KeptColumn): FeedColumn {
  const { allowsComments = false, commentsEnd = 'never' } = DEFAULT_COLUMNS.find(({ key }) => key === kept.key) ?? {};
  return { allowsComments, commentsEnd, ...kept };
}

export type KeptColumn = Omit<FeedColumn, 'allowsComments' | 'commentsEnd'> &
  Partial<Pick<FeedColumn, 'allowsComments' | 'commentsEnd'>>;

/** Until when comments on a post are taken, in ms; null: without end. `publishedAt` in ms. */
export const commentsUntil = ({ commentsEnd }: FeedColumn, publishedAt: number): number | null =>
  commentsEnd === 'sunday' ? endOfDay(addDays(mondayOf(dayKey(publishedAt)), 6)) : null;

/** A post may be older than its column's place among the columns, so there is always an answer. */
export function columnOf(columns: readonly FeedColumn[], key: ColumnKey): FeedColumn {
  const isIt = (candidate: FeedColumn) => candidate.key === key;
  return columns.find(isIt) ?? DEFAULT_COLUMNS.find(isIt) ?? { ...column(key, key), isHidden: true };
}

/**
 * The columns after a change. One that is not named any more is hidden: posts are in it. null if they become too many.
 */
export function columnsAfter(present: readonly FeedColumn[], wanted: readonly FeedColumn[]): FeedColumn[] | null {
  const keys = new Set(wanted.map(({ key }) => key));
  const left = present.filter(({ key }) => !keys.has(key)).map((gone) => ({ ...gone, isHidden: true }));
  const all = [...wanted, ...left];
  return all.length > MOST_COLUMNS ? null : all;
}
