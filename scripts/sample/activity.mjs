// A believable week: some have read, some have taken the test, some have checked in, most have not done everything.
// Everything is computed from a member's place in the list, so the sample is the same on every machine.
import { join } from 'node:path';
import { importBundled } from '../setup/import-bundled.mjs';
import { ROOT } from '../setup/root.mjs';
import { readRows } from './content.mjs';
import { inParallel } from './in-parallel.mjs';
import { ADMIN } from './organisation.mjs';

const { rulesOf } = await importBundled({ entryPoints: [join(ROOT, 'core/bank/question-types/rules.ts')] });

const ACTIVE = 45;
const LESSONS_DONE = [0, 1, 0, 2, 6];

/** Members with activity. The named accounts are left out, so that people find them fresh when they try the product. */
function activeMembers(content) {
  const named = Object.entries(content.accounts).flatMap(([account, memberId]) =>
    account === memberId ? [] : [memberId],
  );
  return readRows(content.membersCsv)
    .filter((member) => member.免考核 === '' && !named.includes(member.编号))
    .filter((_, index) => index % 7 === 0 || index % 7 === 2 || index % 7 === 4)
    .slice(0, ACTIVE)
    .map((member) => ({ account: member.编号, unitId: member.单元编号 }));
}

const keysOf = (options, texts) => options.filter((option) => texts.includes(option.text)).map((option) => option.key);

/** The correct answer from the bank, by the option keys that this member was given. */
function rightAnswer({ options }, { body }) {
  const rules = rulesOf(body.type);
  const inBank = rules.optionsOf(body);
  const letters = options.map(({ text }) => inBank.find((option) => option.text === text).key);
  return rules.rightAnswer(rules.arranged(body, letters));
}

/** A typical wrong answer: another option, one choice missing, the opposite, an empty blank. */
function slipOf({ options }, given) {
  if (typeof given === 'boolean') return !given;
  if (typeof given === 'string') return options.find((option) => option.key !== given).key;
  return options.length > 0 ? given.slice(1) : given.map(() => '');
}

const wrongAnswer = (question, { type, ...right }) => ({
  type,
  ...Object.fromEntries(Object.entries(right).map(([field, given]) => [field, slipOf(question, given)])),
});

/** Answers to an open attempt, `slips` in ten of them wrong; `place` decides which ones. */
export function answersTo(attempt, questions, place, slips) {
  const answers = attempt.questions.map((question, index) => {
    const right = rightAnswer(
      question,
      questions.find((candidate) => candidate.stem === question.stem),
    );
    return [question.key, (index * 3 + place) % 10 < slips ? wrongAnswer(question, right) : right];
  });
  return Object.fromEntries(answers);
}

async function takeWeeklyTest(cloud, content, paperId, account, place) {
  const attempt = await cloud.ask(account, 'quiz', 'startAttempt', { paperId });
  if (attempt.state !== 'open') return;
  const answers = answersTo(attempt, content.questions, place, place % 5);
  await cloud.ask(account, 'quiz', 'submitAttempt', { attemptId: attempt.attemptId, answers });
}

/** A one-minute test with every third answer wrong, and this week's mistakes added to the mistake book. */
async function practise(cloud, content, account, place) {
  if (place % 5 === 0) {
    const runId = 'sample-minute';
    const run = await cloud.ask(account, 'practice', 'startMinute', { runId });
    if (run.state === 'open') {
      const answers = run.questions.slice(0, 6 + (place % 4)).map((question, index) => {
        const right = rightAnswer(
          question,
          content.questions.find((candidate) => candidate.stem === question.stem),
        );
        return [question.key, index % 3 === 2 ? wrongAnswer(question, right) : right];
      });
      await cloud.ask(account, 'practice', 'finishMinute', { runId, answers: Object.fromEntries(answers) });
    }
  }
  await cloud.ask(account, 'practice', 'openPractice', {});
}

async function completeLesson(cloud, lesson, account) {
  const view = await cloud.ask(account, 'classroom', 'openLesson', { lessonId: lesson.lessonId });
  const answers = view.check.map((question) => {
    const item = lesson.check.find((candidate) => candidate.stem === question.stem);
    return [
      question.key,
      keysOf(
        question.options,
        item.right.map((at) => item.options[at]),
      ),
    ];
  });
  await cloud.ask(account, 'classroom', 'completeLesson', {
    lessonId: lesson.lessonId,
    answers: Object.fromEntries(answers),
  });
}

async function liveOneWeek(cloud, content, { rootId, paperId }, { account, unitId }, place) {
  const required = content.posts.filter(
    (post) =>
      post.dueInDays !== null &&
      post.status === 'published' &&
      (post.scope.includes(rootId) || post.scope.includes(unitId)),
  );
  if (place % 3 !== 1) {
    for (const { postId } of required) await cloud.ask(account, 'feed', 'confirmRead', { postId });
  }
  if (place % 4 !== 3) await takeWeeklyTest(cloud, content, paperId, account, place);
  await practise(cloud, content, account, place);
  const [course] = content.courses.slice(place % content.courses.length);
  for (const lesson of course.lessons.slice(0, LESSONS_DONE[place % LESSONS_DONE.length])) {
    await completeLesson(cloud, lesson, account);
  }
  if (place % 2 === 0) await cloud.ask(account, 'checkin', 'checkIn');
}

export async function loadActivity(cloud, content, week) {
  const people = activeMembers(content);
  await inParallel(people, (person, place) => liveOneWeek(cloud, content, week, person, place));
  // Whoever keeps the bank sees the questions of this week only after handing in.
  await takeWeeklyTest(cloud, content, week.paperId, ADMIN, 0);
  return people.map(({ account }) => account);
}
