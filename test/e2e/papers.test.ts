import { takingPapers } from './parts/papers';
import { inTurn, lookingAtScreens, openRow, type Screen, tapText } from './parts/screens';
import { countingCompletion } from './parts/statistics';
import { takingTheTest } from './parts/weekly-test';
import { walk } from './support/walk';

const screens: Screen[] = [
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
  { name: 'results', account: 'member', route: 'results' },
  { name: 'result', account: 'member', route: 'todos', prepare: (person) => person.tap(/查看成绩和解析/) },
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
    prepare: inTurn(tapText('请核对本人的党员信息'), (person) => person.tap(/^\d+\s*未完成$/)),
    isWide: true,
  },
  { name: 'rhythm', account: 'admin', route: 'rhythm', isWide: true },
  { name: 'published', account: 'admin', route: 'rhythm', prepare: tapText('运营二公司党支部'), isWide: true },
];

/** The weekly test, papers and a contest, and their figures in 统计. */
walk(
  'papers',
  (stage) => {
    describe('每周自测', () => takingTheTest(stage));
    describe('试卷与竞赛', () => takingPapers(stage));
    describe('统计', () => countingCompletion(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
