import { createPagedStore } from '@/ui/paged-store';
import { fetchMine } from '../api';
import { messages } from '../messages';

/** My letters, newest first. */
export const useMyLetters = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchMine(cursor),
  messages,
  idOf: (row) => row.letterId,
});
