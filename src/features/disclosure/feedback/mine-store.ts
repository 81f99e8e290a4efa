import { createPagedStore } from '@/ui/paged-store';
import { fetchMyFeedback } from '../api';
import { messages } from '../messages';

export const useMyFeedback = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchMyFeedback(cursor),
  messages,
  idOf: (row) => row.feedbackId,
});
