import { lettersWritten } from './parts/letters';
import { lookingAtScreens, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'letters', account: 'member', route: 'letters' },
  { name: 'letter-compose', account: 'm055', route: 'composeLetter' },
  { name: 'letters-desk', account: 'secretary', route: 'manageLetters', params: { list: 'answered' }, isWide: true },
  { name: 'letter-figures', account: 'admin', route: 'manageLetters', params: { list: 'figures' }, isWide: true },
  { name: 'letter-terms', account: 'admin', route: 'manageLetters', params: { list: 'terms' }, isWide: true },
];

/** 连心桥: written, answered, reopened; hidden, and opened by two. */
walk(
  'letters',
  (stage) => {
    describe('连心桥', () => lettersWritten(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
