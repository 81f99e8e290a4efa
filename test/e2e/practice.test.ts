import { practising } from './parts/practice';
import { lookingAtScreens, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'minute-intro', account: 'm057', route: 'minuteTest' },
  { name: 'mistake-book-kept', account: 'm057', route: 'mistakeBook' },
  { name: 'mistake-book-empty', account: 'm052', route: 'mistakeBook' },
  { name: 'review-empty', account: 'm057', route: 'review' },
];

/** 自测一分钟 and 错题本. */
walk(
  'practice',
  (stage) => {
    describe('练习', () => practising(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
