import { commonMessages } from '@/platform/common-messages';
import { createPagedStore } from '@/ui/paged-store';
import type { CategoryKey } from '../../../core/disclosure/catalogue';
import { fetchBoard } from './board-api';

export type BoardCategory = CategoryKey | 'all';

export const useBoard = createPagedStore({
  fetchPage: (category: BoardCategory, cursor) =>
    fetchBoard({ category: category === 'all' ? undefined : category, cursor }),
  messages: commonMessages,
  idOf: (row) => row.disclosureId,
});
