import { createPagedStore } from '@/ui/paged-store';
import { fetchAssignments } from './api';
import { messages } from './messages';

export const useAssignments = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchAssignments(cursor),
  messages,
  idOf: (row) => row.assignmentId,
});
