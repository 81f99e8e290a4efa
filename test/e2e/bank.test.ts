import { sittingAtADesk } from './parts/desk';
import { analysing } from './parts/practice';
import { mendingQuestions } from './parts/question-bank';
import { importingQuestions } from './parts/question-import';
import { lookingAtScreens, openRow, type Screen } from './parts/screens';
import { walk } from './support/walk';

const screens: Screen[] = [
  ...['admin', 'secretary', 'editor', 'reviewer'].map((account) => ({
    name: `workbench-${account}`,
    account,
    route: 'workbench' as const,
    isWide: true,
  })),
  { name: 'questions', account: 'admin', route: 'questions', isWide: true },
  { name: 'question-edit', account: 'admin', route: 'questions', prepare: openRow('保密工作'), isWide: true },
  { name: 'question-new', account: 'editor', route: 'editQuestion', isWide: true },
  { name: 'questions-reported', account: 'admin', route: 'reportedQuestions', isWide: true },
  {
    name: 'question-correct',
    account: 'admin',
    route: 'reportedQuestions',
    prepare: (person) => person.tap(/^去更正：/),
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
  { name: 'paper-analyses', account: 'admin', route: 'paperAnalyses', isWide: true },
  {
    name: 'paper-analysis-items',
    account: 'admin',
    route: 'paperAnalyses',
    prepare: openRow('每周自测'),
    isWide: true,
  },
];

/** The question bank: corrections, analysis, imports; and the desk around it. */
walk(
  'bank',
  (stage) => {
    describe('题库', () => mendingQuestions(stage));
    describe('工作台', () => sittingAtADesk(stage));
    describe('题目分析', () => analysing(stage));
    describe('导入试题', () => importingQuestions(stage));
  },
  (stage) => {
    lookingAtScreens(stage, screens);
  },
);
