import { createPagedStore } from '@/ui/paged-store';
import type { PaperKind } from '../../../core/quiz/papers/taking';
import { fetchPapers } from './api';
import { messages } from './messages';

/** Papers of the units that I administer, of one kind. */
export const usePapers = createPagedStore({
  fetchPage: (kind: PaperKind, cursor) => fetchPapers(kind, cursor),
  messages,
  idOf: (row) => row.paperId,
});
