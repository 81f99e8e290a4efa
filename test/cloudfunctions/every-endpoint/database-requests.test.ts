import { Policies } from '../../../cloudfunctions/_kit/collections';
import { checkIn } from '../../../core/checkin/contract';
import { listCourses, savePosition, setFavourite } from '../../../core/classroom/contract';
import { listFavourites, openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { listBoard, listRunningNotices } from '../../../core/disclosure/board-contract';
import { openCoverage, openCoverageCell } from '../../../core/disclosure/coverage-contract';
import { listMyComments } from '../../../core/discussion/contract';
import { listPosts, openFeed, openPost } from '../../../core/feed/contract';
import { movePost, saveDraft } from '../../../core/feed/workbench-contract';
import { openHome } from '../../../core/home/contract';
import type { Endpoint, InputOf } from '../../../core/kernel/endpoint';
import { compareVersions, findCited, listStatutes, openArticles, openStatute } from '../../../core/library/contract';
import { listNotes, listSharedNotes, saveNote } from '../../../core/notebook/contract';
import { whoAmI } from '../../../core/org/contract';
import type { Policy } from '../../../core/org/policy';
import { listCards, openReview } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import { saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { search } from '../../../core/search/contract';
import { completion, openWeekAhead } from '../../../core/statistics/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { everyRoute } from './every-route';
import { attemptIdOf, givenLivedInOrganisation, PAPER_ID } from './lived-in-organisation';

const PAST_DEADLINE_MS = 11 * 60_000;

let cloud: TestCloud;
/** Makes the database as it was before. */
let restore: () => void;
beforeAll(async () => {
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  restore = cloud.local.database.keep();
});
afterAll(() => cloud.close());

beforeEach(() => {
  cloud.clock.now = FRIDAY_MORNING;
  restore();
});

/** Number of database requests of one call, counted at the gateway, including the look-up of the caller. */
async function requestsOf<E extends Endpoint>(name: string, endpoint: E, input: InputOf<E>): Promise<number> {
  const { calls } = await cloud.local.meter.record(() => cloud.expectOk(name, endpoint, input));
  return calls.length;
}

describe('home', () => {
  test.each<[string, Policy]>([
    ['check-in off', { checkIn: 'off', incentives: 'off', standings: 'off', sharing: 'on', voices: 'off' }],
    [
      'voluntary check-in',
      { checkIn: 'voluntary', incentives: 'branch', standings: 'branch', sharing: 'on', voices: 'off' },
    ],
  ])('takes at most six database requests with %s, however the member stands', async (_title, policy) => {
    await cloud.db.in(Policies).put({ _id: 'zz', v: 1, revision: 0, policy });
    for (const name of ['member1', 'member2', 'member3', 'secretary1', 'admin', 'reviewer']) {
      expect(await requestsOf(name, openHome, {})).toBeLessThanOrEqual(6);
    }
  });

  test('takes no more once an attempt has run out', async () => {
    cloud.clock.now += PAST_DEADLINE_MS;
    expect(await requestsOf('member2', openHome, {})).toBeLessThanOrEqual(6);
  });
});

describe('the weekly test', () => {
  const answers = { q1: { type: 'judge' as const, value: true } };

  test('starts and resumes with at most five', async () => {
    expect(await requestsOf('editor1', startAttempt, { paperId: PAPER_ID })).toBeLessThanOrEqual(5);
    expect(await requestsOf('editor1', startAttempt, { paperId: PAPER_ID })).toBeLessThanOrEqual(5);
    expect(await requestsOf('member1', startAttempt, { paperId: PAPER_ID })).toBeLessThanOrEqual(5);
  });

  test('saves an answer with at most two', async () => {
    const { questions } = await openQuestions('member2');
    const judge = questions.find((question) => question.type === 'judge')?.key ?? '';
    const input = { attemptId: attemptIdOf('member2'), question: judge, answer: answers.q1 };
    expect(await requestsOf('member2', saveAnswer, input)).toBeLessThanOrEqual(2);
  });

  test('is submitted with at most six, also a second time and too late', async () => {
    const input = { attemptId: attemptIdOf('member2'), answers: {} };
    expect(await requestsOf('member2', submitAttempt, input)).toBeLessThanOrEqual(6);
    expect(await requestsOf('member2', submitAttempt, input)).toBeLessThanOrEqual(6);
    await cloud.expectOk('editor1', startAttempt, { paperId: PAPER_ID });
    cloud.clock.now += PAST_DEADLINE_MS;
    expect(
      await requestsOf('editor1', submitAttempt, { attemptId: attemptIdOf('editor1'), answers: {} }),
    ).toBeLessThanOrEqual(6);
  });

  async function openQuestions(name: string) {
    const attempt = await cloud.expectOk(name, startAttempt, { paperId: PAPER_ID });
    if (attempt.state !== 'open') throw new Error('the attempt should be open');
    return attempt;
  }
});

describe('a check-in', () => {
  test('takes at most three, the first time and again', async () => {
    expect(await requestsOf('member2', checkIn, {})).toBeLessThanOrEqual(3);
    expect(await requestsOf('member2', checkIn, {})).toBeLessThanOrEqual(3);
  });
});

describe('publishing', () => {
  const fields = { title: '通知', column: 'announcement', markdown: '内容', unitId: 'b1', scope: ['b1'] };
  test.each<[string, { dueAt: number } | null, number]>([
    ['a post', null, 8],
    ['a required reading, which is a to-do too,', { dueAt: FRIDAY_MORNING + 86_400_000 }, 9],
  ])('%s takes few', async (_title, requiredReading, most) => {
    await cloud.expectOk('secretary1', saveDraft, { postId: 'new', seenRevision: null, ...fields, requiredReading });
    const command = { name: 'publish' as const };
    expect(await requestsOf('secretary1', movePost, { postId: 'new', command })).toBeLessThanOrEqual(most);
  });
});

describe('reading', () => {
  test.each<[string, Endpoint, unknown, number]>([
    ['a page of the feed', listPosts, {}, 2],
    ['a column of the feed', listPosts, { column: 'announcement' }, 2],
    ['the head of the feed', openFeed, {}, 4],
    ['a post, opened once', openPost, { postId: 'published-b1' }, 5],
    ['a page of the board', listBoard, {}, 2],
    ['the 公示 that run now', listRunningNotices, {}, 2],
    ['a lesson, its comments counted', openLesson, { lessonId: 'jcf-1-b1' }, 3],
    ['all my comments', listMyComments, {}, 4],
    ['the courses', listCourses, {}, 4],
    ['a course', openCourse, { courseId: 'course-b1' }, 4],
    ['a favourite', setFavourite, { kind: 'lesson', subjectId: 'jcf-2-b1', isOn: true }, 3],
    ['one that is taken off', setFavourite, { kind: 'lesson', subjectId: 'jcf-1-b1', isOn: false }, 4],
    ['the favourites', listFavourites, {}, 3],
    ['a position that is saved', savePosition, { lessonId: 'jcf-2-b1', position: 4 }, 4],
    ['my notes', listNotes, {}, 2],
    ['the notes of my branch', listSharedNotes, {}, 2],
    ['a new note', saveNote, { key: 'note-new1', lessonId: 'jcf-1-b1', anchor: null, text: '想法', photos: [] }, 6],
    ['the library', listStatutes, {}, 2],
    ['a statute', openStatute, { statuteId: 'jieyue@2025-06-01' }, 3],
    ['a chapter', openArticles, { statuteId: 'jieyue@2025-06-01', from: 0, to: 4 }, 3],
    ['two versions', compareVersions, { before: 'jieyue@2023-03-01', after: 'jieyue@2025-06-01' }, 5],
    ['what is cited', findCited, { citations: [{ document: '图书角借阅办法', version: '2023-03-01' }] }, 2],
    ['a search', search, { words: '图书' }, 3],
    ['practice with nothing new', openPractice, {}, 6],
    ['my mistakes', listCards, { isAway: false }, 4],
    ['a review', openReview, {}, 3],
    ['the start of a minute', startMinute, { runId: 'run-9' }, 6],
    ['a minute that goes on', startMinute, { runId: 'run-2' }, 2],
    ['the end of a minute', finishMinute, { runId: 'run-2', answers: {} }, 8],
    ['who I am', whoAmI, {}, 3],
  ])('%s takes few', async (_title, endpoint, input, most) => {
    expect(await requestsOf('member1', endpoint, input)).toBeLessThanOrEqual(most);
  });

  test('the coverage of all units, and the items of a figure, take at most four', async () => {
    for (const name of ['admin', 'secretary1']) {
      expect(await requestsOf(name, openCoverage, { year: 2026 })).toBeLessThanOrEqual(4);
      expect(await requestsOf(name, openCoverageCell, { unitId: 'b1', year: 2026 })).toBeLessThanOrEqual(4);
    }
  });

  test('the completion of an assignment takes at most six', async () => {
    for (const name of ['admin', 'secretary1']) {
      expect(await requestsOf(name, completion, { assignmentId: `paper:${PAPER_ID}` })).toBeLessThanOrEqual(6);
    }
  });

  test('the week of the workbench takes at most seven', async () => {
    for (const name of ['admin', 'secretary1'])
      expect(await requestsOf(name, openWeekAhead, {})).toBeLessThanOrEqual(7);
  });

  test('the log states the number that reaches the database', async () => {
    const counted = await requestsOf('member1', openHome, {});
    expect(JSON.parse(cloud.log.at(-1) ?? '{}')).toMatchObject({ action: 'home.openHome', databaseRequests: counted });
  });
});
