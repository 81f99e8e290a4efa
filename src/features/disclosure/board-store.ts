import { createPagedStore } from '@/ui/paged-store';
import type { CategoryKey } from '../../../core/disclosure/catalogue';
import { fetchBoard } from './api';
import { messages } from './messages';

export type BoardCategory = CategoryKey | 'all';

export const useBoard = createPagedStore({
  fetchPage: (category: BoardCategory, cursor) =>
    fetchBoard({ category: category === 'all' ? undefined : category, cursor }),
  messages,
  idOf: (row) => row.disclosureId,
});
