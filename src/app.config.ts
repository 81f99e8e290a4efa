import theme from './theme.json';

type ThemeName = keyof typeof theme.light;

// WeChat replaces `@name` by the value in theme.json for light or dark mode; a browser gets the light value, and CSS
// adds the dark.
const themed = (name: ThemeName): string => (process.env.TARO_ENV === 'weapp' ? `@${name}` : theme.light[name]);

// WeChat also takes a name of theme.json where Taro's types allow only fixed words.
const themedStyle = <Style extends string>(name: ThemeName): Style => themed(name) as Style;

const tab = (name: 'home' | 'study' | 'branch' | 'me', text: string) => ({
  pagePath: `tabs/${name}/index`,
  text,
  iconPath: themed(`${name}Icon`),
  selectedIconPath: themed(`${name}SelectedIcon`),
});

/** A subpackage for each feature: all pages except the four tabs are loaded when somebody opens them. */
const feature = (name: string, ...pages: string[]) => ({
  root: `features/${name}`,
  pages: pages.map((page) => `pages/${page}/index`),
});

/** Version of the plugin 同声传译 (reads aloud) as added in WeChat's console; undefined: the build has no plugin. */
const speechPlugin = process.env.WEIKETANG_SPEECH_PLUGIN;

export default defineAppConfig({
  pages: ['tabs/home/index', 'tabs/study/index', 'tabs/branch/index', 'tabs/me/index'],
  subPackages: [
    feature('home', 'todos', 'notices', 'confirmed'),
    feature('org', 'sign-in', 'bind', 'account', 'members', 'member', 'policy'),
    feature('feed', 'post', 'versions', 'checklist', 'compose', 'manage', 'columns'),
    feature('classroom', 'course', 'lesson', 'favourites', 'desk', 'compose'),
    feature('notebook', 'notes', 'note', 'review', 'read-along', 'recordings'),
    feature('quiz', 'attempt', 'result', 'results', 'tests', 'paper', 'standings', 'certificate'),
    feature('papers', 'list', 'compose', 'weekly'),
    feature('practice', 'minute', 'book', 'review'),
    feature(
      'bank',
      'list',
      'edit',
      'stale',
      'reports',
      'correct',
      'import',
      'import-job',
      'export',
      'analyses',
      'analysis',
      'analysed-item',
    ),
    feature('library', 'list', 'statute', 'compare', 'import', 'course'),
    feature('search', 'search'),
    feature(
      'disclosure',
      'item',
      'compose',
      'manage',
      'feedback',
      'catalogue',
      'holidays',
      'coverage',
      'covered',
      // A phone opens the report as a document.
      ...(process.env.TARO_ENV === 'h5' ? ['report'] : []),
    ),
    // The screen of a room is that of a computer.
    feature(
      'activities',
      'list',
      'activity',
      'compose',
      'manage',
      'roll',
      ...(process.env.TARO_ENV === 'h5' ? ['screen'] : []),
    ),
    feature('letters', 'list', 'compose', 'letter', 'manage'),
    feature('discussion', 'thread', 'mine', 'manage'),
    feature('surveys', 'list', 'survey', 'compose', 'manage'),
    feature('works', 'list', 'call', 'submit', 'mine', 'compose', 'manage'),
    feature('statistics', 'overview', 'detail', 'people', 'receipts', 'rhythm', 'published'),
    // A desk has a screen from 1,024 px, which no phone has.
    ...(process.env.TARO_ENV === 'h5' ? [feature('workbench', 'overview')] : []),
  ],
  preloadRule: {
    'tabs/home/index': { network: 'all', packages: ['features/home', 'features/feed', 'features/quiz'] },
    'tabs/study/index': { network: 'all', packages: ['features/classroom', 'features/search'] },
    'tabs/branch/index': { network: 'all', packages: ['features/disclosure', 'features/activities'] },
  },
  // A lesson's audio goes on while the phone is locked.
  requiredBackgroundModes: ['audio'],
  ...(speechPlugin && process.env.TARO_ENV === 'weapp'
    ? { plugins: { WechatSI: { version: speechPlugin, provider: 'wx069ba97219f66d99' } } }
    : {}),
  // Asked for by WeChat's review. `requiredPrivateInfos` and `permission` are about places, which no page asks for.
  sitemapLocation: 'sitemap.json',
  ...{ __usePrivacyCheck__: true },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '指尖微课堂',
    navigationBarBackgroundColor: themed('navigationBackground'),
    navigationBarTextStyle: themedStyle('navigationText'),
    backgroundColor: themed('ground'),
    backgroundTextStyle: themedStyle('backgroundText'),
  },
  tabBar: {
    color: themed('tabText'),
    selectedColor: themed('tabSelected'),
    backgroundColor: themed('tabBackground'),
    borderStyle: themedStyle('tabBorder'),
    list: [tab('home', '首页'), tab('study', '学习'), tab('branch', '支部'), tab('me', '我的')],
  },
});
