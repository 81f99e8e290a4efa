import { readingTheBoard } from './parts/board';
import { checkingIn } from './parts/check-in';
import { studying } from './parts/classroom';
import { writingACourse } from './parts/course-desk';
import { readingHome } from './parts/home';
import { readingTheLibrary } from './parts/library';
import { watchingAndListening } from './parts/media';
import { keepingNotes } from './parts/notebook';
import { takingPapers } from './parts/papers';
import { analysing, practising } from './parts/practice';
import { publishing } from './parts/publish';
import { mendingQuestions } from './parts/question-bank';
import { importingQuestions } from './parts/question-import';
import { lookingAtScreens } from './parts/screens';
import { searching } from './parts/search';
import { signingIn } from './parts/sign-in';
import { countingCompletion } from './parts/statistics';
import { takingTheTest } from './parts/weekly-test';
import { Stage } from './support/stage';

/** The main job, played on the built product in a real browser. Each part tells one step of a week, in order. */
describe('a week with the product', () => {
  const stage = new Stage();
  beforeAll(() => stage.raise());
  afterAll(() => stage.lower());

  describe('signing in', () => signingIn(stage));
  describe('首页', () => readingHome(stage));
  describe('课堂', () => studying(stage));
  describe('图、视频、音频、文档', () => watchingAndListening(stage));
  describe('课程', () => writingACourse(stage));
  describe('每周自测', () => takingTheTest(stage));
  describe('打卡', () => checkingIn(stage));
  describe('公告', () => publishing(stage));
  describe('公开', () => readingTheBoard(stage));
  describe('法规库', () => readingTheLibrary(stage));
  describe('题库', () => mendingQuestions(stage));
  describe('笔记与听读', () => keepingNotes(stage));
  describe('练习', () => practising(stage));
  describe('题目分析', () => analysing(stage));
  describe('导入试题', () => importingQuestions(stage));
  describe('搜索', () => searching(stage));
  describe('试卷与竞赛', () => takingPapers(stage));
  describe('统计', () => countingCompletion(stage));
  test('nothing went wrong behind the scenes', async () => {
    expect(await stage.complaints()).toEqual([]);
  });
  describe('the screens', () => lookingAtScreens(stage));
});
