import { filmSentInPieces } from './parts/film';
import { lookingAtScreens, type Screen, tapText } from './parts/screens';
import { worksCalledFor } from './parts/works';
import { worksJudged } from './parts/works-judged';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'calls', account: 'm045', route: 'calls' },
  { name: 'call', account: 'm045', route: 'call', params: { callId: 'clean-wind-in-the-carriage' } },
  { name: 'call-decided', account: 'm034', route: 'call', params: { callId: 'clean-words-of-the-workshop' } },
  { name: 'my-works', account: 'm046', route: 'myWorks' },
  { name: 'submit-work', account: 'm049', route: 'submitWork', params: { callId: 'clean-wind-in-the-carriage' } },
  { name: 'call-compose', account: 'editor', route: 'composeCall', isWide: true },
  { name: 'calls-desk', account: 'secretary', route: 'manageCalls', params: { list: 'open' }, isWide: true },
  {
    name: 'call-handle',
    account: 'm019',
    route: 'manageCalls',
    params: { list: 'decided' },
    prepare: tapText('车间里的廉洁格言'),
    isWide: true,
  },
];

/** 征集: a call from its draft to a certificate, and what is taken back. */
walk(
  'works',
  (stage) => {
    describe('征集', () => worksCalledFor(stage));
    describe('短片', () => filmSentInPieces(stage));
    describe('评定', () => worksJudged(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
