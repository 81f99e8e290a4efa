import { completionDoc } from '../../../cloudfunctions/_kit/assignments';
import { Assignments, Completions, Policies } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import * as checkInRoutes from '../../../cloudfunctions/checkin/routes';
import * as classroomRoutes from '../../../cloudfunctions/classroom/routes';
import * as feedRoutes from '../../../cloudfunctions/feed/routes';
import * as homeRoutes from '../../../cloudfunctions/home/routes';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { checkIn } from '../../../core/checkin/contract';
import { completeLesson, savePosition } from '../../../core/classroom/contract';
import { publishCourse } from '../../../core/classroom/workbench-contract';
import { confirmRead, openPost } from '../../../core/feed/contract';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { listConfirmed, openHome } from '../../../core/home/contract';
import { startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { IN_A_WEEK, RIGHT_ANSWERS, sampleCourse } from '../classroom/sample-course';

const DAY = 86_400_000;
const PAPER = 'zz:2026-W47';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, checkInRoutes, classroomRoutes, feedRoutes, homeRoutes, quizRoutes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

async function givenPost(postId: string, requiredUntil: number | null): Promise<void> {
  await cloud.expectOk('secretary1', saveDraft, {
    seenRevision: null,
    postId,
    title: `关于${postId}的通知`,
    column: 'announcement',
    markdown: '请各位同志阅知。',
    unitId: 'b1',
    scope: ['b1'],
    requiredReading: requiredUntil === null ? null : { dueAt: requiredUntil },
  });
  await cloud.expectOk('secretary1', movePost, { postId, command: { name: 'publish' } });
}

async function givenWeeklyTest(): Promise<void> {
  await cloud.expectOk('admin', importQuestions, {
    unitId: 'zz',
    questions: [1, 2].map((number) => ({
      questionId: `q${number}`,
      topic: '监察法',
      difficulty: 1,
      stem: `第${number}题：监督人人有责`,
      body: { type: 'judge', key: true },
      explanation: '见条文',
      source: { document: '监察法', version: '2024', article: '第一条', quote: '监督' },
    })),
  });
  const blueprint = {
    title: '每周自测',
    minutes: 10,
    taking: PLAIN_TAKING,
    sections: [{ type: 'judge' as const, topics: [], difficulties: [], count: 2, points: 5 }],
  };
  await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint });
  await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
}

const home = (name: string) => cloud.expectOk(name, openHome, {});
const todoIds = async (name: string) => (await home(name)).todos.map((todo) => todo.subjectId);

describe('home', () => {
  test('has empty lists when nothing has happened yet', async () => {
    expect(await home('member1')).toEqual({
      week: expect.objectContaining({ isCheckedIn: false, streak: 0 }),
      weeklyTests: [],
      contests: [],
      todos: [],
      resume: null,
      posts: [],
      unreadPosts: 0,
    });
  });

  test('lists the weekly test first, then to-dos in order of due date', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await givenPost('fire', FRIDAY_MORNING + DAY);
    await givenWeeklyTest();
    expect((await home('member1')).todos).toEqual([
      { kind: 'weeklyTest', subjectId: PAPER, title: expect.stringContaining('每周自测'), dueAt: expect.any(Number) },
      { kind: 'requiredReading', subjectId: 'fire', title: '关于fire的通知', dueAt: FRIDAY_MORNING + DAY },
      { kind: 'course', subjectId: 'jcf', title: '监察法入门', dueAt: IN_A_WEEK },
    ]);
  });

  test('lists for a member of another branch only what reaches that branch', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await givenPost('fire', FRIDAY_MORNING + DAY);
    await givenWeeklyTest();
    const { todos, posts } = await home('member3');
    expect(todos.map((todo) => todo.subjectId)).toEqual([PAPER]);
    expect(posts).toEqual([]);
  });

  test('drops what I have finished, for me only', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await givenPost('fire', FRIDAY_MORNING + DAY);
    await cloud.expectOk('member1', confirmRead, { postId: 'fire' });
    for (const [lessonId, answers] of Object.entries(RIGHT_ANSWERS)) {
      await cloud.expectOk('member1', completeLesson, { lessonId, answers });
    }
    expect(await todoIds('member1')).toEqual([]);
    expect(await todoIds('member2')).toEqual(['fire', 'jcf']);
  });

  test('finds what is owed behind many that are finished', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await givenPost('owed', FRIDAY_MORNING + DAY);
    const owed = await cloud.db.in(Assignments).find('post:owed');
    if (!owed) throw new Error('the assignment was not written');
    for (let n = 0; n < 120; n += 1) {
      const assignmentId = `post:done${n}`;
      await cloud.db.in(Assignments).put({ ...owed, _id: assignmentId, subjectId: `done${n}`, dueAt: owed.dueAt - 1 });
      await cloud.db
        .in(Completions)
        .put(completionDoc({ assignmentId, memberId: 'member1', at: FRIDAY_MORNING, score: null }));
    }
    expect(await todoIds('member1')).toEqual(['owed', 'jcf']);
    expect(JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests).toBeLessThanOrEqual(6);
  });

  test('finds again what I have confirmed, the last one first, for a year', async () => {
    await givenPost('fire', FRIDAY_MORNING + DAY);
    await givenPost('ice', FRIDAY_MORNING + 2 * DAY);
    await givenPost('open', FRIDAY_MORNING + 2 * DAY);
    await cloud.expectOk('member1', confirmRead, { postId: 'ice' });
    cloud.clock.now += 60_000;
    await cloud.expectOk('member1', confirmRead, { postId: 'fire' });
    await cloud.expectOk('member2', confirmRead, { postId: 'open' });
    const confirmed = async () => (await cloud.expectOk('member1', listConfirmed, {})).items;
    expect(await confirmed()).toEqual([
      { postId: 'fire', title: '关于fire的通知', confirmedAt: FRIDAY_MORNING + 60_000 },
      { postId: 'ice', title: '关于ice的通知', confirmedAt: FRIDAY_MORNING },
    ]);
    cloud.clock.now += 367 * DAY;
    expect(await confirmed()).toEqual([]);
  });

  test('drops to-dos that are past their due date', async () => {
    await givenPost('fire', FRIDAY_MORNING + DAY);
    cloud.clock.now = FRIDAY_MORNING + DAY + 1;
    expect(await todoIds('member1')).toEqual([]);
  });

  test('shows the state of my weekly test', async () => {
    await givenWeeklyTest();
    expect((await home('member1')).weeklyTests).toMatchObject([
      { paperId: PAPER, questions: 2, minutes: 10, state: 'notStarted' },
    ]);

    const attempt = await cloud.expectOk('member1', startAttempt, { paperId: PAPER });
    expect(await home('member1')).toMatchObject({ weeklyTests: [{ state: 'open' }], todos: [{ subjectId: PAPER }] });

    const answers = { q1: { type: 'judge' as const, value: true }, q2: { type: 'judge' as const, value: true } };
    await cloud.expectOk('member1', submitAttempt, { attemptId: attempt.attemptId, answers });
    expect(await home('member1')).toMatchObject({
      weeklyTests: [{ state: 'finished', score: { earned: 10, total: 10 } }],
      todos: [],
    });
    expect((await home('member2')).weeklyTests).toMatchObject([{ state: 'notStarted', score: null }]);
  });

  test('shows the three newest posts that I have not opened, and how many there are', async () => {
    for (const postId of ['first', 'second', 'third', 'fourth', 'fifth']) {
      cloud.clock.now += 60_000;
      await givenPost(postId, null);
    }
    const news = async () => {
      const { posts, unreadPosts } = await home('member1');
      return [posts.map((post) => post.postId), unreadPosts];
    };
    expect(await news()).toEqual([['fifth', 'fourth', 'third'], 5]);
    await cloud.expectOk('member1', openPost, { postId: 'fourth' });
    expect(await news()).toEqual([['fifth', 'third', 'second'], 4]);
    for (const postId of ['fifth', 'third', 'second', 'first']) await cloud.expectOk('member1', openPost, { postId });
    expect(await news()).toEqual([[], 0]);
  });

  test('leads back to where I stopped', async () => {
    await cloud.expectOk('secretary1', publishCourse, sampleCourse());
    await cloud.expectOk('member1', savePosition, { lessonId: 'jcf-2', position: 2 });
    expect((await home('member1')).resume).toMatchObject({ lessonId: 'jcf-2', courseTitle: '监察法入门' });
  });

  test('shows my week', async () => {
    await cloud.expectOk('member1', checkIn, {});
    expect((await home('member1')).week).toMatchObject({ isCheckedIn: true, streak: 1 });
  });

  test('leaves the week out where the policy says off', async () => {
    await cloud.db.in(Policies).put({
      _id: 'b1',
      v: 1,
      revision: 0,
      policy: { checkIn: 'off', incentives: 'off', standings: 'off', sharing: 'on', voices: 'off' },
    });
    expect((await home('member1')).week).toBeNull();
    expect((await home('member3')).week).not.toBeNull();
  });
});
