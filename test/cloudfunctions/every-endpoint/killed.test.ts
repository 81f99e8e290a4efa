import * as nodeCrypto from 'node:crypto';
import { commitImport, continueImport, tendImports, undoImport } from '../../../core/bank/imports/contract';
import { correctQuestion, dismissReports } from '../../../core/bank/reports/workbench-contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { completeLesson } from '../../../core/classroom/contract';
import { publishCourse, sweepCourses, withdrawCourse } from '../../../core/classroom/workbench-contract';
import { moveDisclosure } from '../../../core/disclosure/workbench-contract';
import { movePost } from '../../../core/feed/workbench-contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { importStatute } from '../../../core/library/workbench-contract';
import { reviewNote, sweepUploads } from '../../../core/notebook/workbench-contract';
import { importMembers, importUnits, renewInvitation, revokeRole } from '../../../core/org/workbench-contract';
import { finishMinute } from '../../../core/practice/minute/contract';
import { submitAttempt } from '../../../core/quiz/attempts/contract';
import { movePaper } from '../../../core/quiz/papers/contract';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { onTimer, setBlueprint } from '../../../core/quiz/weekly/contract';
import { mendIndex } from '../../../core/search/workbench-contract';
import { lendingRules2025 } from '../../core/library/lending-rules';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { sampleCourse } from '../classroom/sample-course';
import { type Content, readContent } from './database-content';
import { everyRoute } from './every-route';
import { attemptIdOf, correction, givenLivedInOrganisation } from './lived-in-organisation';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

let cloud: TestCloud;
let restore: () => void;
beforeAll(async () => {
  countIds();
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  restore = cloud.local.database.keep();
});
afterAll(() => cloud.close());

/** Makes ids a count instead of random, so that two runs write the same documents. */
function countIds(): void {
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-9000-${String(drawn).padStart(12, '0')}`;
  });
}

/** Later than everything that a timer waits for, and before anything else is due. */
const AN_HOUR_LATER = 61 * 60_000;
const TIMERS = [onTimer, tendImports, sweepCourses, sweepUploads, mendIndex, mendIndex];

async function runTimers(): Promise<void> {
  cloud.clock.now += AN_HOUR_LATER;
  countIds();
  for (const timer of TIMERS) await cloud.expectOk(null, timer, {});
}

/** What makes a command whole: `atOnce` one transaction; `timer` finishes or removes; `again` the same call once more. */
type Whole = 'atOnce' | 'timer' | 'again';
type Command = [Whole, string, string, Endpoint, unknown];

const lessons = sampleCourse().lessons.map((lesson) => ({ ...lesson, lessonId: `${lesson.lessonId}-b1` }));
const course = { ...sampleCourse({ courseId: 'course-b1' }), title: '新版', lessons: lessons.slice(1) };
const section = { type: 'judge' as const, topics: [], count: 1, points: 5 };
const blueprint = { title: '自测', minutes: 5, taking: PLAIN_TAKING, sections: [section] };
const { id: _id, ...imported } = { ...correction.content, id: '', questionId: 'killed', stem: '一道____新题' };
const statute = { code: 'jieyue', version: '2025-06-01', commit: true };
const roster = '编号,姓名,单元编号,登录标识\nm900,新人,b1,tcb:u-900\nm901,又一人,b1,tcb:u-901';
const units = '编号,名称,类别,上级编号\nb1,改名的支部,党支部,zz\nb8,第八党支部,党支部,zz';

const commands: Command[] = [
  ['atOnce', 'publishing a post', 'secretary1', movePost, { postId: 'draft-b1', command: { name: 'publish' } }],
  ['atOnce', 'withdrawing a post', 'secretary1', movePost, withdrawal('published-b1')],
  [
    'atOnce',
    'approving an item',
    'admin',
    moveDisclosure,
    { disclosureId: 'approving-b1', command: { name: 'approve' } },
  ],
  ['atOnce', 'a lesson’s end', 'member1', completeLesson, { lessonId: 'jcf-3-b1', answers: {} }],
  ['atOnce', 'a review', 'admin', reviewNote, approval('member1:note-waiting')],
  ['atOnce', 'an invitation', 'secretary1', renewInvitation, { unitId: 'b1' }],
  ['atOnce', 'a role', 'admin', revokeRole, { memberId: 'secretary2', role: 'secretary', unitId: 'b2' }],
  ['atOnce', 'a blueprint', 'admin', setBlueprint, { unitId: 'b1', blueprint }],
  ['atOnce', 'publishing a paper', 'admin', movePaper, publication('draft-paper')],
  ['atOnce', 'handing in', 'member2', submitAttempt, { attemptId: attemptIdOf('member2'), answers: {} }],
  ['atOnce', 'the end of a minute', 'member1', finishMinute, { runId: 'run-2', answers: {} }],
  ['atOnce', 'an import’s beginning', 'admin', commitImport, { importId: 'admin:import-ready-b1' }],
  ['atOnce', 'the undo of an import', 'admin', undoImport, { importId: 'admin:import-done-b1' }],
  ['timer', 'a new version of a course', 'secretary1', publishCourse, course],
  ['timer', 'withdrawing a course', 'secretary1', withdrawCourse, { courseId: 'course-b1' }],
  ['timer', 'the writing of questions', 'admin', continueImport, { importId: 'admin:import-going-b1' }],
  ['again', 'a correction', 'admin', correctQuestion, correction],
  ['again', 'an answer to reports', 'admin', dismissReports, { id: 'zz:q-single', answer: '无误' }],
  ['again', 'questions of a file', 'admin', importQuestions, { unitId: 'b1', questions: [imported] }],
  ['again', 'a statute', 'admin', importStatute, { ...statute, markdown: lendingRules2025.replace('三本', '四本') }],
  ['again', 'a roster', 'admin', importMembers, { csv: roster, commit: true }],
  ['again', 'units', 'admin', importUnits, { csv: units, commit: true }],
];

function withdrawal(postId: string): unknown {
  return { postId, command: { name: 'withdraw', reason: '内容有误' } };
}
function approval(noteId: string): unknown {
  return { noteId, seenRevision: 2, command: { name: 'approve' } };
}
function publication(paperId: string): unknown {
  return { paperId, seenRevision: 1, command: { name: 'publish' } };
}

/**
 * Everything that is stored, without what is random: the ids of audit entries and the seeds of papers. The audit of a
 * repeated call says that there were two.
 */
function read(whole: Whole): Content {
  const content = readContent(cloud.local.database, (name) => whole !== 'again' || name !== 'auditLog');
  return new Map(
    [...content].map(([name, documents]) => {
      const random = name === 'auditLog' ? /^\{"_id":"[^"]*",/ : /"seed":"[^"]*",/;
      return [name, documents.map((text) => text.replace(random, '')).sort()];
    }),
  );
}

test.each(commands)(
  '%s: %s is whole, whichever request it is killed at',
  async (whole, _title, name, endpoint, input) => {
    const begin = (): void => {
      restore();
      cloud.clock.now = FRIDAY_MORNING;
      countIds();
    };
    /** What timers, or the same call and then timers, make of the present state. */
    const settled = async (): Promise<Content> => {
      if (whole === 'again') await cloud.expectOk(name, endpoint, input as never);
      await runTimers();
      // Some leftovers are kept for an hour, and go with the next call.
      if (whole === 'again') await cloud.expectOk(name, endpoint, input as never);
      return read(whole);
    };

    begin();
    const old = read(whole);
    const { calls } = await cloud.local.meter.record(() => cloud.expectOk(name, endpoint, input as never));
    const done = read(whole);
    expect(done).not.toEqual(old);
    const seen: Content[] = [];
    const torn: [step: number, state: Content][] = [];
    for (let step = 0; step < calls.length; step += 1) {
      begin();
      cloud.killAfter(step);
      await cloud.callRaw(`wx:${name}`, endpoint, input);
      cloud.killAfter(null);
      const left = read(whole);
      const isKnown = [old, done, ...seen].some((state) => isSame(state, left));
      if (isKnown) continue;
      seen.push(left);
      torn.push([step, await settled()]);
    }
    if (whole === 'atOnce') return expect(torn.map(([step]) => step)).toEqual([]);
    begin();
    const ends = whole === 'again' ? [] : [await settled()];
    begin();
    await cloud.expectOk(name, endpoint, input as never);
    ends.push(await settled());
    for (const [step, state] of torn) expect([step, ends.some((end) => isSame(end, state))]).toEqual([step, true]);
  },
);

const isSame = (one: Content, other: Content): boolean => JSON.stringify([...one]) === JSON.stringify([...other]);
