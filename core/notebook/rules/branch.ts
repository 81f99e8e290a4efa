import type { Role } from '../../kernel/roles';

/** Roles that decide which shared notes a branch sees. */
export const REVIEWING: readonly Role[] = ['editor', 'secretary', 'admin'];
