import { createPagedStore } from '@/ui/paged-store';
import { fetchStatutes } from './api';
import { messages } from './messages';

export const useStatutes = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchStatutes(cursor),
  messages,
  idOf: (row) => row.statuteId,
});
