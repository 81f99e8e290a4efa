import { createPagedStore } from '@/ui/paged-store';
import { fetchResults } from './api';
import { contestMessages } from './messages';

/** What I have answered, the last one first. */
export const useResults = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchResults(cursor),
  messages: contestMessages,
  idOf: (row) => row.attemptId,
});
