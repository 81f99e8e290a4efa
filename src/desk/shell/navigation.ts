import type { Room } from '@/features/home/public';
import { go, type Params } from '@/platform/navigate';
import { type RouteName, routes, urlOf } from '@/platform/routes';
import type { Role } from '../../../core/kernel/roles';
import type { IconName } from './icon';

export interface Entry {
  title: string;
  icon: IconName;
  /** Opens it after g. */
  key?: string;
  route: RouteName;
  params: Readonly<Record<string, string | undefined>>;
  url: string;
  open: () => void;
  /** The room whose queues are counted beside it. */
  room?: Room;
  /** Who has it in the navigation; everybody who has a desk if left out. Those who may open its page, unless it says more. */
  roles?: readonly Role[] | undefined;
  /** Only where the policy shows members' words to others (互动). */
  needsVoices?: boolean;
  /** The action of its page begins something new, which is what n does. */
  makes?: true;
  /** Pages that are opened from it. */
  pages?: readonly RouteName[];
}

export interface Group {
  /** null: stands above the groups. */
  title: string | null;
  entries: readonly Entry[];
}

const to = <Name extends RouteName>(
  route: Name,
  ...params: Params<Name>
): Pick<Entry, 'route' | 'params' | 'url' | 'open' | 'roles'> => ({
  route,
  roles: routes[route].roles,
  params: params[0] ?? {},
  url: urlOf(route, params[0]),
  open: () => go(route, ...params),
});

const groups: readonly Group[] = [
  { title: null, entries: [{ title: '工作台', key: 'h', icon: 'tray', ...to('workbench') }] },
  {
    title: '内容',
    entries: [
      {
        title: '发布与审核',
        key: 'p',
        icon: 'post',
        ...to('managePosts', {}),
        makes: true,
        room: 'posts',
        pages: ['composePost'],
      },
      {
        title: '党务公开',
        key: 'o',
        icon: 'board',
        ...to('manageDisclosures', {}),
        makes: true,
        room: 'disclosures',
        pages: ['composeDisclosure'],
      },
      {
        title: '活动',
        key: 'a',
        icon: 'flag',
        ...to('manageActivities', {}),
        makes: true,
        room: 'activities',
        pages: ['composeActivity', 'activityRoll', 'activityScreen'],
      },
      {
        title: '来信办理',
        icon: 'letter',
        ...to('manageLetters', {}),
        room: 'letters',
        roles: ['secretary', 'reviewer', 'discipline', 'admin'],
        pages: ['letter'],
      },
      {
        title: '苗头',
        icon: 'sprout',
        ...to('manageLetters', { list: 'worries' }),
        room: 'worries',
        roles: ['editor', 'secretary'],
      },
      {
        title: '调查和推选',
        icon: 'ballot',
        ...to('manageSurveys', {}),
        makes: true,
        room: 'surveys',
        pages: ['composeSurvey'],
      },
      {
        title: '征集',
        icon: 'picture',
        ...to('manageCalls', {}),
        makes: true,
        room: 'calls',
        pages: ['composeCall'],
      },
      {
        title: '意见答复',
        key: 'f',
        icon: 'answer',
        ...to('feedback', { view: 'queue' }),
        room: 'feedback',
        roles: ['secretary', 'admin'],
      },
      {
        title: '评论审看',
        icon: 'comments',
        ...to('manageComments', {}),
        room: 'comments',
        needsVoices: true,
      },
      {
        title: '笔记审核',
        key: 'n',
        icon: 'note',
        ...to('reviewNotes'),
        room: 'notes',
      },
      {
        title: '栏目',
        key: 'e',
        icon: 'columns',
        ...to('columns'),
        pages: ['checklist'],
      },
      { title: '公开目录', icon: 'list', ...to('catalogue'), pages: ['holidays'] },
    ],
  },
  {
    title: '学习与考试',
    entries: [
      {
        title: '课程',
        key: 'c',
        icon: 'course',
        ...to('manageCourses'),
        makes: true,
        pages: ['composeCourse'],
      },
      {
        title: '题库',
        key: 'q',
        icon: 'bank',
        ...to('questions', {}),
        makes: true,
        room: 'questions',
        pages: [
          'editQuestion',
          'reportedQuestions',
          'correctQuestion',
          'staleQuestions',
          'importQuestions',
          'importJob',
          'exportQuestions',
          'paperAnalyses',
          'paperAnalysis',
          'analysedItem',
        ],
      },
      {
        title: '试卷与自测',
        key: 's',
        icon: 'exam',
        ...to('papers'),
        makes: true,
        pages: ['composePaper', 'weeklyPlan'],
      },
      {
        title: '法规库',
        key: 'l',
        icon: 'law',
        ...to('library'),
        pages: ['statute', 'compareStatute', 'statuteCourse', 'importStatute'],
      },
    ],
  },
  {
    title: '数据',
    entries: [
      {
        title: '完成统计',
        key: 't',
        icon: 'stats',
        ...to('statistics'),
        pages: ['statisticsDetail', 'statisticsPeople', 'receipts'],
      },
      {
        title: '发布节奏',
        key: 'r',
        icon: 'rhythm',
        ...to('rhythm'),
        pages: ['published'],
      },
      {
        title: '公开覆盖',
        icon: 'coverage',
        ...to('coverage', {}),
        pages: ['covered', 'report'],
      },
    ],
  },
  {
    title: '组织',
    entries: [
      {
        title: '单元与名册',
        key: 'm',
        icon: 'units',
        ...to('members', {}),
        pages: ['member'],
      },
      {
        title: '绑定确认',
        key: 'b',
        icon: 'binding',
        ...to('members', { view: 'requests' }),
        room: 'members',
      },
      { title: '制度设置', key: 'z', icon: 'policy', ...to('policy') },
    ],
  },
  {
    title: '党员端',
    entries: [
      { title: '首页', key: 'w', icon: 'phone', ...to('home') },
      { title: '学习', icon: 'study', ...to('study') },
      { title: '支部', icon: 'people', ...to('branch', {}) },
      { title: '我的', icon: 'me', ...to('me'), pages: ['account'] },
    ],
  },
];

/** What somebody with these roles may open; a group that is left without entries is left out. */
export const groupsFor = (roles: readonly Role[], hasVoices = true): Group[] =>
  groups
    .map(({ title, entries }) => ({
      title,
      entries: entries
        .filter(({ needsVoices = false }) => hasVoices || !needsVoices)
        .filter((entry) => entry.roles === undefined || entry.roles.some((role) => roles.includes(role))),
    }))
    .filter(({ entries }) => entries.length > 0);

interface Address {
  path: string;
  params: Readonly<Record<string, string | undefined>>;
}

const isAt = (route: RouteName, { path }: Address): boolean => path.includes(routes[route].path);

const asks = ({ params }: Entry, address: Address): boolean =>
  Object.entries(params).every(([key, value]) => address.params[key] === value);

export interface Standing {
  entry: Entry;
  group: Group;
  /** Whether the page is the entry itself, not one that was opened from it. */
  isEntry: boolean;
}

/** Where in the navigation a page belongs. Of two entries for one page the one whose parameters fit, too. */
export function standingOf(known: readonly Group[], address: Address): Standing | null {
  const all = known.flatMap((group) => group.entries.map((entry) => ({ group, entry })));
  const itself = all
    .filter(({ entry }) => isAt(entry.route, address) && asks(entry, address))
    .sort((a, b) => Object.keys(b.entry.params).length - Object.keys(a.entry.params).length)[0];
  if (itself) return { ...itself, isEntry: true };
  const above = all.find(({ entry }) => entry.pages?.some((page) => isAt(page, address)));
  return above ? { ...above, isEntry: false } : null;
}
