import { appraisalHeld } from './parts/appraisal';
import { inTurn, lookingAtScreens, type Screen, tapText } from './parts/screens';
import { secondRoundHeld } from './parts/second-round';
import { surveyAnswered, surveyCounted } from './parts/survey-answers';
import { surveyChanged } from './parts/survey-versions';
import { walk } from './support/walk';

const screens: Screen[] = [
  {
    name: 'appraisal-decided',
    account: 'm061',
    route: 'surveys',
    prepare: inTurn((person) => person.choose('radio', '已截止'), tapText('民主评议本支部党员')),
  },
  {
    name: 'appraisal-announced',
    account: 'm059',
    route: 'manageSurveys',
    params: { list: 'ended' },
    prepare: tapText('民主评议本支部党员'),
    isWide: true,
  },
];

/** What takes days: the end of a survey, the second round of a ballot, 民主评议党员. */
walk(
  'voting',
  (stage) => {
    describe('每一种题', () => surveyAnswered(stage));
    describe('第二轮', () => secondRoundHeld(stage));
    describe('调查的结果', () => surveyCounted(stage));
    describe('民主评议', () => appraisalHeld(stage));
    describe('新的一版', () => surveyChanged(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
