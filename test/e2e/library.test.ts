import { readingTheLibrary } from './parts/library';
import { inTurn, lookingAtScreens, openRow, type Screen } from './parts/screens';
import { searching } from './parts/search';
import { walk } from './support/walk';

const screens: Screen[] = [
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
  { name: 'library', account: 'member', route: 'study', prepare: openRow('法规库') },
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
  { name: 'statute-import', account: 'admin', route: 'importStatute', isWide: true },
];

/** The law library, and the search in it and elsewhere. */
walk(
  'library',
  (stage) => {
    describe('法规库', () => readingTheLibrary(stage));
    describe('搜索', () => searching(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
