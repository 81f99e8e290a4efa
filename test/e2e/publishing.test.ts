import { dayKey } from '../../core/kernel/calendar';
import { readingTheBoard } from './parts/board';
import { coveringTheYear } from './parts/coverage';
import { fromProposalToResult } from './parts/procedure';
import { publishing } from './parts/publish';
import { inTurn, lookingAtScreens, openRow, type Screen, tapText } from './parts/screens';
import { walk } from './support/walk';

/** The unit of a list on a phone, or the name of a line of the grid. */
const openCell: Screen['prepare'] = (person) =>
  person
    .visible(
      person.page
        .getByRole('link', { name: /^运营二公司党支部/ })
        .or(person.page.getByRole('button', { name: /^运营二公司党支部/ })),
    )
    .first()
    .click();
const BOARD: Pick<Screen, 'route' | 'params'> = { route: 'branch', params: { segment: 'board' } };

const screens: Screen[] = [
  { name: 'news', account: 'member', route: 'branch' },
  { name: 'board', account: 'member', ...BOARD },
  { name: 'disclosure', account: 'member', ...BOARD, prepare: openRow('场站饮水点改造') },
  {
    name: 'disclosure-notice',
    account: 'member',
    ...BOARD,
    prepare: inTurn((person) => person.choose('radio', '党的组织管理'), openRow('拟接收预备党员的公示')),
  },
  { name: 'feedback-mine', account: 'member', route: 'feedback' },
  { name: 'feedback-empty', account: 'm051', route: 'feedback' },
  { name: 'board-empty', account: 'm051', ...BOARD, prepare: (person) => person.choose('radio', '领导班子建设') },
  { name: 'post', account: 'member', route: 'branch', prepare: openRow('以案说法：一张多写的油料单') },
  { name: 'post-required', account: 'm051', route: 'todos', prepare: openRow('关于冬季行车安全的支部通知') },
  { name: 'post-amended', account: 'm051', route: 'post', params: { postId: 'winter-driving' } },
  { name: 'post-versions', account: 'm051', route: 'postVersions', params: { postId: 'winter-driving' } },
  { name: 'post-withdrawn', account: 'member', route: 'post', params: { postId: 'duty-roster' } },
  {
    name: 'receipts',
    account: 'secretary',
    route: 'receipts',
    params: { assignmentId: 'post:winter-driving' },
    isWide: true,
  },
  { name: 'posts', account: 'secretary', route: 'managePosts', isWide: true },
  { name: 'checklist', account: 'admin', route: 'checklist', isWide: true },
  { name: 'columns', account: 'admin', route: 'columns', isWide: true },
  { name: 'catalogue', account: 'admin', route: 'catalogue', isWide: true },
  { name: 'holidays', account: 'admin', route: 'holidays', isWide: true },
  { name: 'post-compose', account: 'editor', route: 'composePost', isWide: true },
  {
    name: 'post-review',
    account: 'secretary',
    route: 'managePosts',
    prepare: tapText('12 路沿线志愿服务方案'),
    isWide: true,
  },
  { name: 'disclosures', account: 'admin', route: 'manageDisclosures', isWide: true },
  { name: 'coverage', account: 'admin', route: 'coverage', isWide: true },
  { name: 'covered', account: 'secretary', route: 'coverage', prepare: openCell, isWide: true },
  {
    name: 'report',
    account: 'secretary',
    route: 'coverage',
    prepare: inTurn(openCell, openRow(`${dayKey(Date.now()).slice(0, 4)}年度报告`)),
    isWide: true,
  },
  { name: 'disclosure-compose', account: 'secretary', route: 'composeDisclosure', isWide: true },
  {
    name: 'disclosure-handle',
    account: 'admin',
    route: 'manageDisclosures',
    prepare: inTurn((person) => person.choose('radio', '公开中'), tapText('设立党员示范线路')),
    isWide: true,
  },
  {
    name: 'feedback-queue',
    account: 'secretary',
    route: 'feedback',
    prepare: (person) => person.choose('tab', '待答复'),
  },
];

/** Announcements and 党务公开. */
walk(
  'publishing',
  (stage) => {
    describe('公告', () => publishing(stage));
    describe('公开', () => readingTheBoard(stage));
    describe('公开：从提出到结果', () => fromProposalToResult(stage));
    describe('公开覆盖', () => coveringTheYear(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
