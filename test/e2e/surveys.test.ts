import { lookingAtScreens, openRow, type Screen, tapText } from './parts/screens';
import { surveysHeld } from './parts/surveys';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'surveys', account: 'm053', route: 'surveys' },
  { name: 'survey', account: 'm053', route: 'surveys', prepare: openRow('冬季夜学怎么安排') },
  { name: 'survey-compose', account: 'editor', route: 'composeSurvey', isWide: true },
  {
    name: 'survey-ballot-compose',
    account: 'editor',
    route: 'composeSurvey',
    prepare: (person) => person.choose('radio', '推选'),
  },
  { name: 'surveys-desk', account: 'secretary', route: 'manageSurveys', params: { list: 'open' }, isWide: true },
  {
    name: 'survey-handle',
    account: 'secretary',
    route: 'manageSurveys',
    params: { list: 'open' },
    prepare: tapText('冬季夜学怎么安排'),
    isWide: true,
  },
];

/** 话题调查 and 推选: written, opened, answered, ended by two. */
walk(
  'surveys',
  (stage) => {
    describe('话题调查和推选', () => surveysHeld(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
