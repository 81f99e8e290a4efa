import { Assignments, Completions, Members, Policies } from '../../cloudfunctions/_kit/collections';
import { CheckIns } from '../../cloudfunctions/checkin/collections';
import { Learners, Progress } from '../../cloudfunctions/classroom/collections';
import { Disclosures } from '../../cloudfunctions/disclosure/collections';
import { Posts } from '../../cloudfunctions/feed/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { Attempts, Papers } from '../../cloudfunctions/quiz/collections';
import { upgradePaper } from '../../cloudfunctions/quiz/upgrade';
import { importQuestions } from '../../core/bank/stale/contract';
import { publishCourse } from '../../core/classroom/workbench-contract';
import { assignmentId } from '../../core/kernel/assignment';
import { POLICY_PRESETS } from '../../core/org/policy';
import { drawWeeklyTest, setBlueprint } from '../../core/quiz/weekly/contract';
import type { BenchCloud } from './bench-cloud';
import { MS_PER_DAY, MS_PER_WEEK, WEDNESDAY_MORNING } from './clock';
import { at, type Organisation } from './organisation';
import type { SampleContent } from './sample-content';
import { activeOf, attemptsAt, checkInsOf, completionsOf, learnersOf, progressOf } from './seed-activity';
import { disclosedBy } from './seed-disclosures';
import { publishedPosts, readingAssignments } from './seed-posts';

const PAST_WEEKS = 8;
const IMPORT_BATCH = 100;
const ATTEMPTS_AT_ONCE = 1000;

export interface Seeded {
  /** Last week's paper, which six in ten members took. */
  lastPaperId: string;
  lessonId: string;
}

/**
 * Fills an empty cloud. The bank, the papers and the course are made by calling the functions. What is needed in bulk
 * is built by the rules of those functions and added directly.
 */
export async function seed(cloud: BenchCloud, organisation: Organisation, content: SampleContent): Promise<Seeded> {
  const { root, generalBranches, branches, members, left } = organisation;
  const now = WEDNESDAY_MORNING;
  await cloud.add(Units, [root, ...generalBranches, ...branches]);
  await cloud.add(Members, [...members, ...left]);
  await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);

  const posts = publishedPosts(organisation, content.posts, now);
  const readings = readingAssignments(posts, organisation);
  await cloud.add(Posts, posts);
  await cloud.add(Disclosures, disclosedBy(root, 2, now));
  await cloud.add(Assignments, readings);

  const lastPaperId = await drawPapers(cloud, organisation, content);
  const lessonId = await publishSampleCourse(cloud, organisation, content);

  const active = activeOf(members);
  const { courseId } = content.course;
  const [paper, test] = await Promise.all([
    cloud.find(Papers, lastPaperId),
    cloud.find(Assignments, assignmentId('weeklyTest', lastPaperId)),
  ]);
  await cloud.add(Completions, completionsOf(active, [...readings, test], now));
  // Added in slices: attempts contain their questions, and all of them together have a hundred megabytes.
  for (let start = 0; start < active.length; start += ATTEMPTS_AT_ONCE) {
    const slice = active.slice(start, start + ATTEMPTS_AT_ONCE);
    await cloud.add(Attempts, attemptsAt(upgradePaper(paper), slice, now - MS_PER_WEEK));
  }
  await cloud.add(CheckIns, checkInsOf(active, now));
  await cloud.add(Progress, progressOf(active, courseId, lessonId));
  await cloud.add(Learners, learnersOf(active, courseId, lessonId, now));
  return { lastPaperId, lessonId };
}

/** Fills the bank and draws the papers of the past weeks and of this one; returns last week's. */
async function drawPapers(cloud: BenchCloud, { root, members }: Organisation, content: SampleContent): Promise<string> {
  const { _id: admin } = at(members, 0);
  const { _id: unitId } = root;
  for (let start = 0; start < content.questions.length; start += IMPORT_BATCH) {
    const questions = content.questions.slice(start, start + IMPORT_BATCH);
    await cloud.ask(admin, importQuestions, { unitId, questions });
  }
  await cloud.ask(admin, setBlueprint, { unitId, blueprint: content.blueprint });

  const drawn: string[] = [];
  for (let age = PAST_WEEKS; age >= 0; age -= 1) {
    cloud.clock.set(WEDNESDAY_MORNING - age * MS_PER_WEEK);
    const { data } = await cloud.ask(admin, drawWeeklyTest, { unitId });
    drawn.push(...data.papers.map((paper) => paper.paperId));
  }
  return at(drawn, PAST_WEEKS - 1);
}

/** Publishes a course to everybody; returns its first lesson. */
async function publishSampleCourse(
  cloud: BenchCloud,
  { root, members }: Organisation,
  { course }: SampleContent,
): Promise<string> {
  const dueAt = WEDNESDAY_MORNING + 30 * MS_PER_DAY;
  await cloud.ask(at(members, 0)._id, publishCourse, {
    ...course,
    looked: true,
    column: 'law',
    rank: 1,
    allowsComments: false,
    unitId: root._id,
    scope: [root._id],
    dueAt,
  });
  return at(course.lessons, 0).lessonId;
}
