import { discussed } from './parts/discussed';
import { lookingAtScreens, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'discussion', account: 'm042', route: 'discussion', params: { postId: 'the-fuel-slip' } },
  { name: 'my-comments', account: 'm041', route: 'myComments' },
  { name: 'comments-desk', account: 'm019', route: 'manageComments', isWide: true },
];

/** 讨论: written, looked at, seen by another member, liked, reported. */
walk(
  'discussion',
  (stage) => {
    describe('讨论', () => discussed(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
