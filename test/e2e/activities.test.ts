import { joiningIn } from './parts/activities';
import { lookingAtScreens, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'branch-interact', account: 'member', route: 'branch', params: { segment: 'interact' } },
  { name: 'activities', account: 'member', route: 'activities' },
  { name: 'activity', account: 'm055', route: 'activity', params: { activityId: 'winter-duty' } },
  { name: 'activity-running', account: 'member', route: 'activity', params: { activityId: 'depot-week' } },
  { name: 'activities-desk', account: 'secretary', route: 'manageActivities', isWide: true },
  { name: 'activity-compose', account: 'editor', route: 'composeActivity', isWide: true },
  {
    name: 'activity-handle',
    account: 'secretary',
    route: 'composeActivity',
    params: { activityId: 'winter-duty' },
    isWide: true,
  },
  {
    name: 'activity-roll',
    account: 'secretary',
    route: 'activityRoll',
    params: { activityId: 'winter-duty' },
    isWide: true,
  },
  {
    name: 'activity-screen',
    account: 'secretary',
    route: 'activityScreen',
    params: { activityId: 'depot-week' },
    isWide: true,
  },
];

/** Activities: announced, signed up for, attended. */
walk(
  'activities',
  (stage) => {
    describe('活动', () => joiningIn(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
