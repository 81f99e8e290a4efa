import type { Role } from '../../kernel/roles';

/** Roles that decide on the roll of an activity: seats, removals, ticks. */
export const ROLL_DECIDERS: readonly Role[] = ['secretary', 'admin'];
