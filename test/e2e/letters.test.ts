import { lettersWritten } from './parts/letters';
import { answeredInPublic } from './parts/public-answer';
import { lookingAtScreens, type Screen } from './parts/screens';
import { worriesPassedOn } from './parts/worries';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'letters', account: 'member', route: 'letters' },
  { name: 'letter-compose', account: 'm055', route: 'composeLetter' },
  { name: 'letters-desk', account: 'secretary', route: 'manageLetters', params: { list: 'answered' }, isWide: true },
  { name: 'worries', account: 'm059', route: 'manageLetters', params: { list: 'worries' } },
  { name: 'letter-figures', account: 'admin', route: 'manageLetters', params: { list: 'figures' }, isWide: true },
  { name: 'letter-terms', account: 'admin', route: 'manageLetters', params: { list: 'terms' }, isWide: true },
];

/** 连心桥: written, answered, reopened; hidden, and opened by two; 苗头; an answer for everybody. */
walk(
  'letters',
  (stage) => {
    describe('连心桥', () => lettersWritten(stage));
    describe('苗头', () => worriesPassedOn(stage));
    describe('你问我答', () => answeredInPublic(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
