import type { Role } from '../../kernel/roles';
import type { Drafter, FeedColumn } from '../columns';

const DRAFTERS: Record<Drafter, readonly Role[]> = {
  editor: ['editor', 'secretary', 'admin'],
  secretary: ['secretary', 'admin'],
  admin: ['admin'],
};

/** Roles that draft for a column. */
export const draftersOf = ({ mayDraft }: Pick<FeedColumn, 'mayDraft'>): readonly Role[] => DRAFTERS[mayDraft];
