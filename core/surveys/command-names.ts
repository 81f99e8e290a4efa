/** Steps of a survey or ballot at the desk, in the order in which pages show them. */
export const COMMAND_NAMES = [
  'submit',
  'return',
  'requestSignOff',
  'publish',
  'signOff',
  'proposeEnd',
  'dropEnd',
  'confirmEnd',
  'disclose',
  'assess',
  'announce',
] as const;
