import { practising } from './parts/practice';
import { lookingAtScreens, type Screen } from './parts/screens';
import { countingTaps } from './parts/taps';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'minute-intro', account: 'm057', route: 'minuteTest' },
  { name: 'mistake-book-kept', account: 'm057', route: 'mistakeBook' },
  { name: 'mistake-book-empty', account: 'm052', route: 'mistakeBook' },
  { name: 'review-empty', account: 'm057', route: 'review' },
];

/** 自测一分钟 and 错题本, and how many taps the daily tasks take. */
walk(
  'practice',
  (stage) => {
    describe('练习', () => practising(stage));
    describe('点几下', () => countingTaps(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
