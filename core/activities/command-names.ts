/** Steps of an activity at the desk, in the order in which pages show them. */
export const COMMAND_NAMES = [
  'submit',
  'return',
  'requestSignOff',
  'publish',
  'signOff',
  'link',
  'reschedule',
  'cancel',
] as const;
