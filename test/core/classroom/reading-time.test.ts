import { minutesToRead } from '../../../core/classroom/rules/reading-time';

test.each<[string, string, number]>([
  ['a short text takes a minute', '一句话', 1],
  ['300 characters take a minute', '字'.repeat(300), 1],
  ['one more begins the next minute', '字'.repeat(301), 2],
  ['white space takes no time', `${'字'.repeat(300)}${' \n'.repeat(200)}`, 1],
  ['a character outside the basic plane is one', '𠀀'.repeat(300), 1],
])('%s', (_title, text, minutes) => {
  expect(minutesToRead(text)).toBe(minutes);
});
