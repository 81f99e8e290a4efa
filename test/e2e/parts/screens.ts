import type { RouteName } from '../../../src/platform/routes';
import type { Person } from '../support/person';
import { keepScreen } from '../support/screens';
import type { Stage } from '../support/stage';
import { until } from '../support/until';

const NARROW = { width: 320, height: 700 };
const COMMON = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

interface Screen {
  name: string;
  /** Whose phone it is. */
  account: string;
  route: RouteName;
  /** How to get to what the picture is to show. */
  prepare?: (person: Person) => Promise<void>;
  /** People sit at a desk with it too. */
  isWide?: boolean;
}

const tapText = (text: string) => (person: Person) => person.text(text).click();
const openRow = (title: string) => (person: Person) => person.openRow(title);
const inTurn =
  (...steps: ((person: Person) => Promise<void>)[]) =>
  async (person: Person) => {
    for (const step of steps) {
      await person.isShown();
      await step(person);
    }
  };

const MEDIA_COURSE = '一线微课：出车前后';

const screens: Screen[] = [
  { name: 'home', account: 'member', route: 'home' },
  { name: 'home-fresh', account: 'm051', route: 'home' },
  { name: 'courses', account: 'member', route: 'courses' },
  { name: 'course', account: 'member', route: 'courses', prepare: openRow('监察法入门') },
  {
    name: 'lesson',
    account: 'member',
    route: 'courses',
    prepare: inTurn(openRow('保密就在手边'), openRow('3. ')),
  },
  {
    name: 'lesson-pictures',
    account: 'member',
    route: 'courses',
    prepare: inTurn(openRow(MEDIA_COURSE), openRow('1. ')),
  },
  { name: 'lesson-sound', account: 'member', route: 'courses', prepare: inTurn(openRow(MEDIA_COURSE), openRow('3. ')) },
  { name: 'favourites-empty', account: 'm051', route: 'favourites' },
  { name: 'course-desk', account: 'secretary', route: 'manageCourses', isWide: true },
  { name: 'course-compose', account: 'secretary', route: 'composeCourse', isWide: true },
  { name: 'search', account: 'm051', route: 'search' },
  {
    name: 'search-hits',
    account: 'member',
    route: 'search',
    prepare: async (person) => {
      await person.fill('搜什么', '保密');
      await person.tap('搜索');
    },
  },
  { name: 'library', account: 'member', route: 'courses', prepare: openRow('法规库') },
  {
    name: 'statute',
    account: 'member',
    route: 'library',
    prepare: openRow('滨江公交公司党员学习管理办法'),
  },
  {
    name: 'statute-chapter',
    account: 'member',
    route: 'library',
    prepare: inTurn(openRow('滨江公交公司党员学习管理办法'), openRow('第二章')),
  },
  {
    name: 'statute-compare',
    account: 'member',
    route: 'library',
    prepare: inTurn(openRow('滨江公交公司党员学习管理办法'), openRow('和上一版对照')),
    isWide: true,
  },
  { name: 'notes', account: 'member', route: 'notes' },
  { name: 'note', account: 'member', route: 'notes', prepare: openRow('监督就在身边') },
  { name: 'notes-review', account: 'secretary', route: 'reviewNotes', isWide: true },
  {
    name: 'read-along',
    account: 'member',
    route: 'courses',
    prepare: inTurn(openRow('保密就在手边'), openRow('1. '), tapText('说到保密'), (person) => person.tap('听读')),
  },
  { name: 'recordings', account: 'member', route: 'recordings' },
  { name: 'statute-import', account: 'admin', route: 'importStatute', isWide: true },
  { name: 'questions', account: 'admin', route: 'questions', isWide: true },
  { name: 'question-edit', account: 'admin', route: 'questions', prepare: openRow('保密工作'), isWide: true },
  { name: 'question-new', account: 'editor', route: 'editQuestion', isWide: true },
  { name: 'questions-reported', account: 'admin', route: 'reportedQuestions', isWide: true },
  {
    name: 'question-correct',
    account: 'admin',
    route: 'reportedQuestions',
    prepare: (person) => person.tap(/^更正：/),
    isWide: true,
  },
  { name: 'questions-stale', account: 'admin', route: 'staleQuestions', isWide: true },
  { name: 'questions-import', account: 'admin', route: 'importQuestions', isWide: true },
  {
    name: 'questions-import-rows',
    account: 'admin',
    route: 'importQuestions',
    prepare: openRow('workbook.xlsx'),
    isWide: true,
  },
  { name: 'questions-export', account: 'admin', route: 'exportQuestions', isWide: true },
  { name: 'attempt-intro', account: 'm051', route: 'home', prepare: (person) => person.tap('开始自测') },
  {
    name: 'attempt',
    account: 'm052',
    route: 'home',
    prepare: inTurn(
      (person) => person.tap(/^(开始自测|接着作答)$/),
      async (person) => {
        await person.sees(/后开始计时|答题卡/);
        const begin = person.button('开始作答');
        if (await begin.isVisible()) await begin.click();
        await person.sees('答题卡');
        await person.tap('答题卡');
      },
    ),
  },
  { name: 'result', account: 'member', route: 'home', prepare: (person) => person.tap('查看成绩和解析') },
  { name: 'tests', account: 'member', route: 'tests' },
  { name: 'contest', account: 'm062', route: 'tests', prepare: openRow('保密知识竞赛') },
  {
    name: 'contest-standings',
    account: 'member',
    route: 'tests',
    prepare: inTurn(openRow('保密知识竞赛'), openRow('支部成绩')),
  },
  {
    name: 'certificate',
    account: 'm062',
    route: 'tests',
    prepare: inTurn(openRow('保密知识竞赛'), openRow('证书')),
  },
  { name: 'papers', account: 'admin', route: 'papers', isWide: true },
  { name: 'paper-compose', account: 'admin', route: 'composePaper', isWide: true },
  {
    name: 'paper-published',
    account: 'admin',
    route: 'papers',
    prepare: openRow('政务处分法小测'),
    isWide: true,
  },
  { name: 'weekly-plan', account: 'admin', route: 'weeklyPlan', isWide: true },
  { name: 'minute-intro', account: 'm057', route: 'minuteTest' },
  { name: 'mistake-book-kept', account: 'm057', route: 'mistakeBook' },
  { name: 'mistake-book-empty', account: 'm052', route: 'mistakeBook' },
  { name: 'review-empty', account: 'm057', route: 'review' },
  { name: 'paper-analyses', account: 'admin', route: 'paperAnalyses', isWide: true },
  {
    name: 'paper-analysis-items',
    account: 'admin',
    route: 'paperAnalyses',
    prepare: openRow('每周自测'),
    isWide: true,
  },
  { name: 'board', account: 'member', route: 'board' },
  { name: 'disclosure', account: 'member', route: 'board', prepare: openRow('场站饮水点改造') },
  { name: 'feedback-mine', account: 'member', route: 'feedback' },
  { name: 'feedback-empty', account: 'm051', route: 'feedback' },
  { name: 'board-empty', account: 'm051', route: 'board', prepare: (person) => person.choose('radio', '领导班子建设') },
  { name: 'me', account: 'member', route: 'me' },
  { name: 'post', account: 'member', route: 'home', prepare: openRow('以案说法：一张多写的油料单') },
  { name: 'post-required', account: 'm051', route: 'home', prepare: openRow('关于冬季行车安全的支部通知，必读') },
  { name: 'me-secretary', account: 'secretary', route: 'me' },
  { name: 'posts', account: 'secretary', route: 'managePosts', isWide: true },
  { name: 'post-compose', account: 'editor', route: 'composePost', isWide: true },
  {
    name: 'post-review',
    account: 'secretary',
    route: 'managePosts',
    prepare: tapText('12 路沿线志愿服务方案'),
    isWide: true,
  },
  { name: 'disclosures', account: 'admin', route: 'manageDisclosures', isWide: true },
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
  { name: 'statistics', account: 'admin', route: 'statistics', isWide: true },
  {
    name: 'statistics-detail',
    account: 'admin',
    route: 'statistics',
    prepare: tapText('请核对本人的党员信息'),
    isWide: true,
  },
  {
    name: 'statistics-people',
    account: 'secretary',
    route: 'statistics',
    prepare: inTurn(tapText('请核对本人的党员信息'), (person) => person.tap(/^未完成 \d+ 人，看名单$/)),
    isWide: true,
  },
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

const inTheDark = ['home', 'lesson', 'attempt', 'board', 'statistics-detail'];

/** Every screen at phone size and on the narrowest phone, plain and in 长辈版: nothing sticks out, nothing complains. */
export function lookingAtScreens(stage: Stage): void {
  test.each(screens)('$name fits', async (screen) => {
    const person = await stage.as(screen.account);
    await show(person, screen);
    await keepScreen(person, screen.name);
    if (inTheDark.includes(screen.name)) {
      await person.page.emulateMedia({ colorScheme: 'dark' });
      await keepScreen(person, `${screen.name}-dark`);
      await person.page.emulateMedia({ colorScheme: 'light' });
    }
    for (const size of screen.isWide ? [NARROW, DESKTOP] : [NARROW]) {
      await person.page.setViewportSize(size);
      if (size === DESKTOP) await keepScreen(person, `${screen.name}-desktop`);
      await fits(person);
    }
    expect(person.problems).toEqual([]);
  });

  test.each(screens)('$name fits in 长辈版', async (screen) => {
    const person = await stage.asElder(screen.account);
    await show(person, screen);
    for (const { size, suffix } of [
      { size: COMMON, suffix: 'elder' },
      { size: NARROW, suffix: 'elder-320' },
    ]) {
      await person.page.setViewportSize(size);
      await keepScreen(person, `${screen.name}-${suffix}`);
      await fits(person);
    }
    expect(person.problems).toEqual([]);
  });

  describe('whoever is not let in yet', () => {
    const looks = [
      { look: 'plain', isElder: false },
      { look: '长辈版', isElder: true },
    ];
    beforeAll(() => stage.createAccount('passer-by'));

    test.each(looks)('sees a sign-in page that fits, $look', async ({ isElder }) => {
      const person = await stage.stranger();
      await person.open('signIn');
      await lookAround(person, 'sign-in', isElder);
      await person.context.close();
    });

    test.each(looks)('sees a binding page that fits, $look', async ({ isElder }) => {
      const person = await stage.stranger();
      await person.signIn('passer-by');
      await person.field('邀请码').waitFor();
      await lookAround(person, 'bind', isElder);
      await person.context.close();
    });
  });

  describe('while the server is slow or away', () => {
    const routes: RouteName[] = ['home', 'courses', 'board', 'me'];

    test.each(routes)('%s draws the shape of what is coming', async (route) => {
      const person = await stage.as('m051');
      await person.page.route('**/v1/functions/**', () => undefined);
      await person.open(route);
      await person
        .visible(person.page.getByRole('status', { name: '正在加载' }))
        .first()
        .waitFor();
      await keepScreen(person, `${route}-loading`);
      await person.page.unrouteAll();
    });

    test.each(routes)('%s says what happened, and 重试 mends it', async (route) => {
      const person = await stage.as('m051');
      await person.page.route('**/v1/functions/**', (request) => request.abort());
      await person.open(route);
      await person.sees('没有连上网络');
      await keepScreen(person, `${route}-error`);
      await person.page.unrouteAll();
      await person.tap('重试');
      await person.seesNo('没有连上网络');
    });
  });
}

async function show(person: Person, { route, prepare }: Screen): Promise<void> {
  person.problems.splice(0);
  await person.page.setViewportSize(COMMON);
  await person.open(route);
  await person.isShown();
  await prepare?.(person);
  await person.isShown();
  await fits(person);
}

async function lookAround(person: Person, name: string, isElder: boolean): Promise<void> {
  if (isElder) await person.choose('switch', '长辈版');
  await keepScreen(person, isElder ? `${name}-elder` : name);
  await person.page.setViewportSize(NARROW);
  await fits(person);
  expect(person.problems).toEqual([]);
}

/** Waits until nothing sticks out: a page slides in from the side, so it takes a moment to come to rest. */
async function fits(person: Person): Promise<void> {
  let beyond: string[] = [];
  await until(
    () => `nothing lies beyond the edge, unlike ${beyond.join(' | ')}`,
    async () => {
      beyond = await beyondTheEdge(person);
      return beyond.length === 0;
    },
  );
}

/** The words that reach beyond the edge of the screen, other than in lists that slide sideways. */
async function beyondTheEdge(person: Person): Promise<string[]> {
  const width = person.page.viewportSize()?.width ?? 0;
  return person.page.evaluate((edge) => {
    const slides = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      return wide > 0 && height > 0 && (right > edge + 1 || left < -1) && !slides(element);
    });
    const whole = document.scrollingElement?.scrollWidth ?? 0;
    const words = found.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
    return whole > edge ? [`the page is ${whole} px wide`, ...words] : words;
  }, width);
}
