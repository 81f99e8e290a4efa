import { practising } from './parts/practice';
import { lookingAtScreens, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'minute-intro', account: 'm057', route: 'minuteTest' },
  { name: 'mistake-book-kept', account: 'm057', route: 'mistakeBook' },
  { name: 'mistake-book-empty', account: 'm052', route: 'mistakeBook' },
  { name: 'review-empty', account: 'm057', route: 'review' },
];

/** A minute of questions and the book of mistakes. */
walk(
  'practice',
  (stage) => {
    describe('练习', () => practising(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
