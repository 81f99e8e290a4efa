/** Steps of a post's workflow, in the order in which pages show them. */
export const COMMAND_NAMES = [
  'submit',
  'return',
  'requestSignOff',
  'publish',
  'signOff',
  'amend',
  'signAmendment',
  'withdraw',
] as const;
