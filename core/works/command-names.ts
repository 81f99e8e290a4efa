/** Steps of a call for works at the desk, in the order in which pages show them. */
export const COMMAND_NAMES = [
  'submit',
  'return',
  'requestSignOff',
  'publish',
  'signOff',
  'proposeEnd',
  'dropEnd',
  'confirmEnd',
  'propose',
  'dropPrizes',
  'decide',
  'withdraw',
] as const;
