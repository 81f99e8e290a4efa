import { createPagedStore } from '@/ui/paged-store';
import type { LetterList } from '../../../../core/letters/workbench-contract';
import { fetchLetters } from './api';
import { workMessages } from './messages';

/** Letters to my offices, and what I am told of. */
export const useLetterRows = createPagedStore({
  fetchPage: (list: LetterList, cursor) => fetchLetters(cursor === undefined ? { list } : { list, cursor }),
  messages: workMessages,
  idOf: (row) => row.letterId,
});
