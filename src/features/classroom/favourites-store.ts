import { createPagedStore } from '@/ui/paged-store';
import type { FavouriteRow } from '../../../core/classroom/lesson-contract';
import { fetchFavourites } from './lessons/api';
import { messages } from './messages';

export const subjectOf = ({ courseId, lesson }: FavouriteRow): string => lesson?.lessonId ?? courseId;

/** 我的收藏, the newest first. */
export const useFavourites = createPagedStore({
  fetchPage: (_query: 'mine', cursor) => fetchFavourites(cursor === undefined ? {} : { cursor }),
  messages,
  idOf: (row: FavouriteRow) => `${row.kind}:${subjectOf(row)}`,
});
