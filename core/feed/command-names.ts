/** Steps of a post's workflow, in the order in which pages show them. */
export const COMMAND_NAMES = [
  'submit',
  'return',
  'requestSignOff',
  'publish',
  'schedule',
  'signOff',
  'signSchedule',
  'release',
  'amend',
  'signAmendment',
  'pin',
  'unpin',
  'archive',
  'withdraw',
  'revoke',
] as const;
