/** Steps of the procedure, in the order in which pages show them. */
export const COMMAND_NAMES = ['submit', 'return', 'review', 'approve', 'addProgress', 'conclude', 'withdraw'] as const;
