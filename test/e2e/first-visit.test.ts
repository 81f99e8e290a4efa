import { checkingIn } from './parts/check-in';
import { readingHome } from './parts/home';
import { turningPages } from './parts/motion';
import { importingARoster } from './parts/roster-file';
import { inTurn, lookingAtScreens, type Screen, tapText } from './parts/screens';
import { signingIn } from './parts/sign-in';
import { lettingNobodyIn } from './parts/strangers';
import { waitingForTheServer } from './parts/waiting';
import { walk } from './support/walk';

const screens: Screen[] = [
  { name: 'home', account: 'member', route: 'home' },
  { name: 'home-fresh', account: 'm051', route: 'home' },
  { name: 'home-secretary', account: 'secretary', route: 'home', isWide: true },
  { name: 'home-admin', account: 'admin', route: 'home', isWide: true },
  { name: 'todos', account: 'member', route: 'todos' },
  { name: 'notices', account: 'member', route: 'notices' },
  { name: 'confirmed', account: 'member', route: 'confirmed' },
  { name: 'me', account: 'member', route: 'me' },
  { name: 'me-secretary', account: 'secretary', route: 'me' },
  { name: 'account', account: 'member', route: 'account' },
  { name: 'members', account: 'secretary', route: 'members', isWide: true },
  {
    name: 'member-edit',
    account: 'admin',
    route: 'members',
    prepare: inTurn((person) => person.fill('按姓名查找', '陈小'), tapText('陈小雨')),
    isWide: true,
  },
  {
    name: 'members-requests',
    account: 'secretary',
    route: 'members',
    prepare: (person) => person.choose('tab', '待确认'),
  },
  {
    name: 'members-import',
    account: 'admin',
    route: 'members',
    prepare: (person) => person.choose('tab', '导入'),
    isWide: true,
  },
  { name: 'policy', account: 'admin', route: 'policy', isWide: true },
];

/** The first sign-in, 首页, 打卡, and pages for people who are not signed in. */
walk(
  'first-visit',
  (stage) => {
    describe('signing in', () => signingIn(stage));
    describe('导入名册', () => importingARoster(stage));
    describe('首页', () => readingHome(stage));
    describe('打卡', () => checkingIn(stage));
    describe('turning pages', () => turningPages(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
    lettingNobodyIn(stage);
    waitingForTheServer(stage);
  },
);
