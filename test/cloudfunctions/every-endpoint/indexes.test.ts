import { Disclosures } from '../../../cloudfunctions/disclosure/collections';
import { Posts } from '../../../cloudfunctions/feed/collections';
import { acceptOffer, leaveActivity, listActivities, openActivity, signUp } from '../../../core/activities/contract';
import { listLiveActivities } from '../../../core/activities/live-contract';
import {
  changeSeats,
  findAttender,
  listActivityWork,
  moveActivity,
  openActivityWork,
  openCode,
  openRoll,
  removeFromRoll,
  tendRolls,
  tickAttendance,
} from '../../../core/activities/workbench-contract';
import {
  commitImport,
  continueImport,
  exportQuestions,
  listImportRows,
  listImports,
  tendImports,
  undoImport,
} from '../../../core/bank/imports/contract';
import { findSimilar, listQuestions, openDesk, openQuestion } from '../../../core/bank/questions/contract';
import { listMyReports, reportQuestion, withdrawReport } from '../../../core/bank/reports/contract';
import {
  continueCorrection,
  correctQuestion,
  dismissReports,
  listReports,
} from '../../../core/bank/reports/workbench-contract';
import { checkIn, openWeek } from '../../../core/checkin/contract';
import { completeLesson, listCourses, savePosition, setFavourite } from '../../../core/classroom/contract';
import { listFavourites, openCourse, openLesson } from '../../../core/classroom/lesson-contract';
import { listManagedCourses, openCourseSource, sweepCourses } from '../../../core/classroom/workbench-contract';
import { listBoard, listRunningNotices } from '../../../core/disclosure/board-contract';
import { openCatalogue } from '../../../core/disclosure/catalogue-contract';
import { leaveFeedback, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';
import { openCoverage, openCoverageCell } from '../../../core/disclosure/coverage-contract';
import { listDue } from '../../../core/disclosure/due-contract';
import { openHolidays } from '../../../core/disclosure/holidays-contract';
import { openReport } from '../../../core/disclosure/report-contract';
import { openWithdrawnItem } from '../../../core/disclosure/withdrawn-contract';
import { listFeedback, listProposals, openProposal } from '../../../core/disclosure/workbench-contract';
import { openChecklist } from '../../../core/feed/checklist-contract';
import { listColumns, saveColumns } from '../../../core/feed/columns-contract';
import { confirmRead, listPosts, openFeed, openPost } from '../../../core/feed/contract';
import { listVersions, openWithdrawn } from '../../../core/feed/history-contract';
import { DEFAULT_COLUMNS } from '../../../core/feed/rules/columns';
import {
  countWork,
  keepTime,
  listWork,
  movePost,
  openWork,
  reach,
  startAmendment,
  takePictureResult,
} from '../../../core/feed/workbench-contract';
import { listConfirmed, listDuties, listNotices, openHome, readNotices } from '../../../core/home/contract';
import { makeCourse } from '../../../core/library/workbench-contract';
import {
  deleteNote,
  deleteRecording,
  listNotes,
  listRecordings,
  listSharedNotes,
  saveNote,
  shareNote,
} from '../../../core/notebook/contract';
import { listNotesForReview, reviewNote, sweepUploads } from '../../../core/notebook/workbench-contract';
import { whoAmI } from '../../../core/org/contract';
import { importMembers, sweepTableFiles } from '../../../core/org/import-contract';
import {
  countNeverBound,
  getPolicy,
  listBindingRequests,
  listMembers,
  listUnits,
  renewInvitation,
  revokeRole,
} from '../../../core/org/workbench-contract';
import { listCards, openReview } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import { analysePaper, listAnalysedPapers } from '../../../core/quiz/analysis/contract';
import {
  listWeeklyTests,
  openAttempt,
  openPaper,
  startAttempt,
  submitAttempt,
} from '../../../core/quiz/attempts/contract';
import { listResults, listTests, openStandings } from '../../../core/quiz/contests/contract';
import {
  checkSections,
  listAskable,
  listPapers,
  listTopics,
  movePaper,
  openPaperWork,
  openWeeklyPlan,
  redrawAttempt,
} from '../../../core/quiz/papers/contract';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { drawWeeklyTest, onTimer, setBlueprint } from '../../../core/quiz/weekly/contract';
import { addSubscription, openSubscription } from '../../../core/reminders/contract';
import { openReminders, remind, sendReminders } from '../../../core/reminders/workbench-contract';
import { downloadReport } from '../../../core/reports/contract';
import { search } from '../../../core/search/contract';
import { mendIndex } from '../../../core/search/workbench-contract';
import { completion, listAssignments, listPeople, openWeekAhead } from '../../../core/statistics/contract';
import { listReceipts, openReceipts } from '../../../core/statistics/receipts-contract';
import { listPublished, openRhythm } from '../../../core/statistics/rhythm-contract';
import type { OperationReport } from '../../../local/document-database/database';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { changesBetween, readContent } from './database-content';
import { everyRoute } from './every-route';
import { type IndexedCall, voices } from './indexed-voices';
import { attemptIdOf, correction, givenLivedInOrganisation, PAPER_ID } from './lived-in-organisation';
import { listedWrites } from './whole-writes';

let cloud: TestCloud;
beforeAll(async () => {
  process.env.WEIKETANG_REMINDER_TEMPLATE = 'local-reminder thing1 time2 thing3';
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
});
afterAll(() => cloud.close());
beforeEach(() => {
  cloud.clock.now = FRIDAY_MORNING;
});

const FINDING = /getDocument|calculateDocument|aggregateDocuments|modifyDocument|removeDocument/;
/** Collections that are meant to be read whole: they hold one or two documents per unit. */
const READ_WHOLE = ['blueprints'];

/** The operations that scanned a whole collection while `work` ran. */
async function scansOf(work: () => Promise<unknown>): Promise<string[]> {
  const reports: OperationReport[] = [];
  const stop = cloud.local.database.onOperation((report) => reports.push(report));
  try {
    await work();
  } finally {
    stop();
  }
  expect(reports.length).toBeGreaterThan(0);
  return reports
    .filter(({ action, collection, usedIndex }) => {
      const isWhole = READ_WHOLE.includes(collection ?? '');
      return FINDING.test(action) && usedIndex === null && !isWhole;
    })
    .map(({ action, collection, scanned }) => `${action} on ${collection} read ${scanned}`);
}

/** The commands that were seen to write more than one document. */
const severalWritten = new Set<string>();

const cursor = `${FRIDAY_MORNING}:x`;
const csv = '编号,姓名,单元编号,账号编号\nm900,新人,b1,tcb:u-900\nmember1,冯岩,b1,';
const section = { type: 'judge' as const, topics: [], count: 1, points: 5 };

const reported = { attemptId: attemptIdOf('member1'), question: 'q2' };

const activity = { activityId: 'activity-open-b1' };

test.each<IndexedCall>([
  ['home', 'member1', openHome, {}],
  ['what waits for an administrator', 'admin', listDuties, {}],
  ['what waits for an editor', 'editor1', listDuties, {}],
  ['what I have confirmed', 'member1', listConfirmed, {}],
  ['who I am', 'member1', whoAmI, {}],
  ['who a visitor is', 'visitor-b1', whoAmI, {}],
  ['the feed', 'member1', listPosts, {}],
  ['a later page of a column', 'member1', listPosts, { column: 'announcement', cursor }],
  ['the head of the feed', 'member1', openFeed, {}],
  ['a post', 'member1', openPost, { postId: 'published-b1' }],
  ['a receipt', 'member2', confirmRead, { postId: 'published-b1' }],
  ['the checklist', 'reviewer', openChecklist, {}],
  ['what was amended', 'member1', listVersions, { postId: 'published-b1' }],
  ['an amendment', 'secretary1', startAmendment, { postId: 'published-b1' }],
  ['the desk', 'secretary1', listWork, { status: 'draft', cursor }],
  ['posts that wait for me', 'secretary1', listWork, { status: 'forMe' }],
  ['the desk’s counts', 'secretary1', countWork, {}],
  ['a draft', 'secretary1', openWork, { postId: 'draft-b1' }],
  ['the columns', 'secretary1', listColumns, {}],
  ['other columns', 'admin', saveColumns, { seenRevision: 0, columns: [DEFAULT_COLUMNS[0]] }],
  ['a reach', 'secretary1', reach, { scope: ['b1'] }],
  ['publishing', 'secretary1', movePost, { postId: 'draft-b1', command: { name: 'publish' } }],
  ['the board', 'member1', listBoard, {}],
  ['the 公示 that run now', 'member1', listRunningNotices, {}],
  ['a later page of a category', 'member1', listBoard, { category: 'decisions', cursor }],
  ['an item', 'member1', openDisclosure, { disclosureId: 'open-b1' }],
  ['feedback', 'member1', leaveFeedback, { disclosureId: 'open-b1', key: 'feedback-9', text: '好' }],
  ['my feedback', 'member1', listMyFeedback, { cursor }],
  ['the queue of feedback', 'secretary1', listFeedback, { state: 'waiting', cursor }],
  ['feedback that was answered', 'admin', listFeedback, { state: 'answered' }],
  ['the catalogue', 'editor1', openCatalogue, {}],
  ['what is due', 'secretary1', listDue, {}],
  ['coverage', 'admin', openCoverage, { year: 2026 }],
  ['the items of a figure', 'secretary1', openCoverageCell, { unitId: 'b1', year: 2026, quarter: 4 }],
  ['a report', 'secretary1', openReport, { unitId: 'b1', year: 2026 }],
  ['a report as a document', 'reviewer', downloadReport, { unitId: 'b1', year: 2026 }],
  ['the holidays', 'admin', openHolidays, {}],
  ['proposals', 'secretary1', listProposals, { status: 'proposed', cursor }],
  ['a proposal', 'secretary1', openProposal, { disclosureId: 'proposed-b1' }],
  ['courses', 'member1', listCourses, {}],
  ['a course', 'member1', openCourse, { courseId: 'course-b1' }],
  ['a lesson', 'member1', openLesson, { lessonId: 'jcf-1-b1' }],
  ['a favourite', 'member1', setFavourite, { kind: 'lesson', subjectId: 'jcf-2-b1', isOn: true }],
  ['favourites', 'member1', listFavourites, {}],
  ['a later page of favourites', 'member1', listFavourites, { cursor }],
  ['the courses of a desk', 'secretary1', listManagedCourses, { cursor }],
  ['a course to be edited', 'secretary1', openCourseSource, { courseId: 'course-b1' }],
  ['the sweeping of courses', null, sweepCourses, {}],
  ['the sweeping of uploads', null, sweepUploads, {}],
  ['a position', 'member1', savePosition, { lessonId: 'jcf-2-b1', position: 2 }],
  ['a lesson’s end', 'member1', completeLesson, { lessonId: 'jcf-3-b1', answers: {} }],
  ['my notes', 'member1', listNotes, { cursor }],
  ['my notes on a lesson', 'member1', listNotes, { lessonId: 'jcf-1-b1', cursor }],
  ['the branch’s notes', 'member2', listSharedNotes, { cursor }],
  ['the branch’s notes on a lesson', 'member2', listSharedNotes, { lessonId: 'jcf-1-b1', cursor }],
  ['notes that wait', 'secretary1', listNotesForReview, { status: 'inReview', cursor }],
  ['a note', 'member1', saveNote, { key: 'note-mine', lessonId: null, anchor: null, text: '想法', photos: [] }],
  ['a wish to share', 'member1', shareNote, { noteId: 'member1:note-mine', command: 'ask' }],
  ['a review', 'admin', reviewNote, { noteId: 'member1:note-waiting', seenRevision: 2, command: { name: 'approve' } }],
  ['a note that is deleted', 'member1', deleteNote, { noteId: 'member1:note-mine' }],
  ['my recordings', 'member1', listRecordings, { cursor }],
  ['a recording that is deleted', 'member1', deleteRecording, { recordingId: 'member1:reading-1' }],
  ['a check-in', 'member2', checkIn, {}],
  ['the week', 'member1', openWeek, {}],
  ['weekly tests', 'member1', listWeeklyTests, {}],
  ['a paper', 'member1', openPaper, { paperId: PAPER_ID }],
  ['the start of a test', 'editor1', startAttempt, { paperId: PAPER_ID }],
  ['an attempt', 'member2', openAttempt, { attemptId: attemptIdOf('member2') }],
  ['handing in', 'member2', submitAttempt, { attemptId: attemptIdOf('member2'), answers: {} }],
  ['papers to analyse', 'admin', listAnalysedPapers, { cursor }],
  ['an analysis', 'admin', analysePaper, { paperId: PAPER_ID, renew: true }],
  ['practice', 'member1', openPractice, {}],
  ['a minute', 'member1', startMinute, { runId: 'run-9' }],
  ['the end of a minute', 'member1', finishMinute, { runId: 'run-2', answers: {} }],
  ['my mistakes', 'member1', listCards, { isAway: false, cursor: '2026-11-01:x' }],
  ['my mistakes in a topic', 'member1', listCards, { isAway: true, topic: '监察法' }],
  ['a review', 'member1', openReview, {}],
  [
    'a blueprint',
    'admin',
    setBlueprint,
    { unitId: 'b1', blueprint: { title: '自测', minutes: 5, taking: PLAIN_TAKING, sections: [section] } },
  ],
  ['tests on offer', 'member1', listTests, {}],
  ['my results', 'member1', listResults, {}],
  ['my results, earlier', 'member1', listResults, { cursor: String(FRIDAY_MORNING) }],
  ['standings of a contest', 'member1', openStandings, { paperId: 'contest' }],
  ['papers', 'admin', listPapers, { kind: 'fixed' }],
  ['papers, later', 'admin', listPapers, { kind: 'weekly', cursor }],
  ['a paper’s work', 'admin', openPaperWork, { paperId: 'draft-paper' }],
  ['what the bank has', 'admin', checkSections, { unitId: 'b1', sections: [{ ...section, difficulties: [] }] }],
  ['questions for a paper', 'admin', listAskable, { unitId: 'b1', type: 'judge', topic: '监察法', cursor: 'a' }],
  ['topics for a paper', 'admin', listTopics, { unitId: 'b1' }],
  ['the weekly plan', 'admin', openWeeklyPlan, { unitId: 'zz' }],
  ['publishing a paper', 'admin', movePaper, { paperId: 'draft-paper', seenRevision: 1, command: { name: 'publish' } }],
  ['a second draw', 'admin', redrawAttempt, { attemptId: 'exam:editor1:1' }],
  ['a draw', 'admin', drawWeeklyTest, { unitId: 'b1' }],
  ['the timer', null, onTimer, {}],
  ['a search', 'member1', search, { words: '内部文字' }],
  ['a search of one kind, later', 'admin', search, { words: '图书', kind: 'article', cursor: `text 0 ${cursor}` }],
  ['the hourly comparison', null, mendIndex, {}],
  ['the desk of the bank', 'admin', openDesk, {}],
  ['questions', 'editor1', listQuestions, { state: 'active', type: 'judge', topic: '监察法', words: '借阅', cursor }],
  ['a question', 'admin', openQuestion, { id: 'b1:draft' }],
  ['questions of one stem', 'admin', findSimilar, { unitId: 'zz', stem: '监督' }],
  ['my reports', 'member1', listMyReports, { attemptId: attemptIdOf('member1') }],
  ['a report', 'member1', reportQuestion, { asked: reported, reason: 'key', text: '' }],
  ['a report taken back', 'member1', withdrawReport, { asked: reported }],
  ['the queue of reports', 'admin', listReports, { cursor: 'a' }],
  ['a correction', 'admin', correctQuestion, correction],
  ['a correction that goes on', 'admin', continueCorrection, { correctionId: 'zz:q-judge:2' }],
  ['an answer to reports', 'admin', dismissReports, { id: 'zz:q-single', answer: '无误' }],
  ['notices', 'member1', listNotices, {}],
  ['notices that were read', 'member1', readNotices, { upTo: 'z' }],
  [
    'a course of a statute',
    'secretary1',
    makeCourse,
    { statuteId: 'jieyue@2025-06-01', title: '学办法', unitId: 'b1', scope: ['b1'], dueAt: null, commit: true },
  ],
  ['tasks', 'secretary1', listAssignments, {}],
  ['the week ahead', 'secretary1', openWeekAhead, {}],
  ['tasks, later', 'admin', listAssignments, { cursor: `over~${cursor.replace(':', '~')}` }],
  ['figures', 'admin', completion, { assignmentId: `paper:${PAPER_ID}` }],
  ['activities', 'member1', listActivities, { when: 'coming' }],
  ['my activities', 'member1', listActivities, { when: 'mine' }],
  ['my activities, later', 'member1', listActivities, { when: 'mine', cursor }],
  ['activities that are live', 'member1', listLiveActivities, {}],
  ['activities that are over, later', 'member1', listActivities, { when: 'past', cursor }],
  ['an activity', 'member1', openActivity, activity],
  ['a sign-up', 'editor1', signUp, activity],
  ['more seats', 'secretary1', changeSeats, { ...activity, seats: 2 }],
  ['an offer', 'secretary1', acceptOffer, activity],
  ['a place given back', 'member1', leaveActivity, activity],
  ['a roll', 'secretary1', openRoll, activity],
  ['somebody by name', 'secretary1', findAttender, { ...activity, name: '王宁' }],
  ['the code of a screen', 'secretary1', openCode, activity],
  ['a removal', 'secretary1', removeFromRoll, { ...activity, memberId: 'member2', reason: '值班' }],
  ['a tick', 'secretary1', tickAttendance, { ...activity, memberId: 'editor1', decision: 'confirmed', reason: '在场' }],
  ['drafts of activities', 'secretary1', listActivityWork, { status: 'draft', cursor }],
  ['activities at the desk', 'secretary1', listActivityWork, { status: 'coming' }],
  ['activities at the desk that are over', 'secretary1', listActivityWork, { status: 'past', cursor }],
  ['activities that wait for me', 'reviewer', listActivityWork, { status: 'forMe' }],
  ['an activity’s work', 'secretary1', openActivityWork, activity],
  ['the tending of rolls', null, tendRolls, {}],
  ['a cancellation', 'secretary1', moveActivity, { ...activity, command: { name: 'cancel', reason: '大雨' } }],
  ...voices(cursor),
  ['a subscription', 'secretary1', addSubscription, { key: 'tap-1' }],
  ['subscriptions', 'secretary1', openSubscription, {}],
  [
    'a reminder of who is marked',
    'secretary1',
    remind,
    { assignmentId: `paper:${PAPER_ID}`, unitId: null, memberIds: ['member1'] },
  ],
  ['a reminder', 'secretary1', remind, { assignmentId: `paper:${PAPER_ID}`, unitId: null }],
  ['reminders', 'secretary1', openReminders, { assignmentId: `paper:${PAPER_ID}`, unitId: 'b1' }],
  ['the time of posts', null, keepTime, {}],
  ['the sending of reminders', null, sendReminders, {}],
  ['receipts', 'secretary1', openReceipts, { assignmentId: 'post:published-b1' }],
  ['names of receipts', 'secretary1', listReceipts, { assignmentId: 'post:published-b1', unitId: 'b1', group: 'read' }],
  ['a month', 'secretary1', openRhythm, { month: '2026-11' }],
  ['what was published in a month', 'secretary1', listPublished, { unitId: 'b1', month: '2026-11', cursor }],
  ['the result of a picture', null, takePictureResult, { trace_id: 'trace-1', errcode: 0 }],
  ['names', 'secretary1', listPeople, { assignmentId: `paper:${PAPER_ID}`, unitId: 'b1', state: 'missing' }],
  ['units', 'secretary1', listUnits, {}],
  ['members never bound', 'admin', countNeverBound, {}],
  ['the roster', 'admin', listMembers, { unitId: 'zz', name: '冯', cursor: 'm' }],
  ['the roster of who was never bound', 'admin', listMembers, { unitId: 'zz', isNeverBound: true, cursor: 'm' }],
  ['requests', 'secretary1', listBindingRequests, {}],
  ['an invitation', 'secretary1', renewInvitation, { unitId: 'b1' }],
  ['a policy', 'admin', getPolicy, { unitId: 'b1' }],
  ['imports', 'admin', listImports, { cursor }],
  ['rows of an import', 'admin', listImportRows, { importId: 'admin:import-ready-b1', cursor: 'admin:import' }],
  ['rows in error', 'admin', listImportRows, { importId: 'admin:import-ready-b1', group: 'problem' }],
  ['the reading of a file', 'admin', continueImport, { importId: 'admin:import-begun-b1' }],
  ['the writing of questions', 'admin', continueImport, { importId: 'admin:import-going-b1' }],
  ['an import’s beginning', 'admin', commitImport, { importId: 'admin:import-ready-b1' }],
  ['an undo', 'admin', undoImport, { importId: 'admin:import-done-b1' }],
  ['the taking back of questions', 'admin', continueImport, { importId: 'admin:import-done-b1' }],
  ['an export', 'admin', exportQuestions, { unitId: 'b1', format: 'csv', state: 'active', topic: '监察法' }],
  ['the cleaning of imports', null, tendImports, {}],
  ['the cleaning of rosters', null, sweepTableFiles, {}],
  ['a role', 'admin', revokeRole, { memberId: 'secretary2', role: 'admin', unitId: 'zz' }],
  ['an import', 'admin', importMembers, { csv, commit: true }],
])('%s: all of it is found by an index', async (_title, name, endpoint, input) => {
  const before = readContent(cloud.local.database);
  expect(await scansOf(() => cloud.expectOk(name, endpoint, input as never))).toEqual([]);
  const changed = changesBetween(before, readContent(cloud.local.database)).map((change) =>
    change.split('"', 4).join(),
  );
  if (endpoint.kind === 'command' && new Set(changed.map((change) => change.slice(2))).size > 1)
    severalWritten.add(endpoint.action);
});

test('what writes more than one document is listed, with what makes it whole, in docs/data-model.md', () => {
  expect([...severalWritten].filter((action) => !listedWrites().has(action) && !action.startsWith('timer:'))).toEqual(
    [],
  );
  expect(severalWritten.size).toBeGreaterThan(15);
});

test('the sending of reminders has sent a message', () => {
  expect(cloud.local.outbox.list().map(({ api }) => api)).toContain('subscribeMessage.send');
});

test('a query without an index would be noticed', async () => {
  expect(await scansOf(() => cloud.db.in(Posts).query({ title: '甲' }))).toEqual([
    expect.stringMatching(/^database\.getDocument on posts read \d+$/),
  ]);
});

test('what is left of a withdrawn item of the board: all of it is found by an index', async () => {
  const items = cloud.db.in(Disclosures);
  await items.updateWhere({ _id: 'open-b1' }, { status: 'withdrawn' });
  expect(await scansOf(() => cloud.expectOk('member1', openWithdrawnItem, { disclosureId: 'open-b1' }))).toEqual([]);
  await items.updateWhere({ _id: 'open-b1' }, { status: 'open' });
});

test('what is left of a withdrawn post: all of it is found by an index', async () => {
  const posts = cloud.db.in(Posts);
  await posts.updateWhere({ _id: 'published-b1' }, { status: 'withdrawn', remark: '内容有误' });
  expect(await scansOf(() => cloud.expectOk('member1', openWithdrawn, { postId: 'published-b1' }))).toEqual([]);
  await posts.updateWhere({ _id: 'published-b1' }, { status: 'published', remark: null });
});
