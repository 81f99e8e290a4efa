/** Steps of the procedure, in the order in which they are offered. */
export const COMMAND_NAMES = ['submit', 'return', 'review', 'approve', 'addProgress', 'conclude', 'withdraw'] as const;
