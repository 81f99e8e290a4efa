import { attend, signUp } from '../../../core/activities/contract';
import { moveActivity, openCode, saveActivity } from '../../../core/activities/workbench-contract';
import { commitImport, continueImport, startImport } from '../../../core/bank/imports/contract';
import type { Question } from '../../../core/bank/question';
import { openQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import { reportQuestion } from '../../../core/bank/reports/contract';
import { correctQuestion } from '../../../core/bank/reports/workbench-contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { checkIn } from '../../../core/checkin/contract';
import { completeLesson, savePosition, setFavourite } from '../../../core/classroom/contract';
import { type CourseSource, publishCourse } from '../../../core/classroom/workbench-contract';
import { leaveFeedback } from '../../../core/disclosure/contract';
import {
  answerFeedback,
  type DisclosureCommand,
  moveDisclosure,
  saveProposal,
} from '../../../core/disclosure/workbench-contract';
import { confirmRead } from '../../../core/feed/contract';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { movePost, type PostCommand, saveDraft } from '../../../core/feed/workbench-contract';
import { importStatute } from '../../../core/library/workbench-contract';
import { keepRecording, prepareRecording, saveNote, shareNote } from '../../../core/notebook/contract';
import { reviewNote } from '../../../core/notebook/workbench-contract';
import { requestBinding } from '../../../core/org/contract';
import { renewInvitation } from '../../../core/org/workbench-contract';
import { answerCard, openReview, putCardAway } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import type { Answer } from '../../../core/quiz/answer';
import { startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import type { TestCloud } from '../../support/test-cloud';
import { RIGHT_ANSWERS, sampleCourse } from '../classroom/sample-course';
import { BRANCHES, type Branch, wordsOf } from './lived-in-branches';
import { givenPapers, givenWeeklyTest, IN_TWO_DAYS, questions } from './lived-in-papers';
import { givenCalls, givenComments, givenLetters, givenSurveys, givenWorry } from './lived-in-voices';

export const PAPER_ID = 'zz:2026-W47';
export const attemptIdOf = (memberId: string): string => `${PAPER_ID}:${memberId}:1`;

/** The organisation of the tests with documents in every collection and in every state, equally in both branches. */
export async function givenLivedInOrganisation(cloud: TestCloud): Promise<void> {
  await givenWeeklyTest(cloud);
  await givenPapers(cloud);
  await givenLibrary(cloud);
  await givenDraftQuestion(cloud);
  for (const branch of BRANCHES) {
    await givenPosts(cloud, branch);
    await givenDisclosures(cloud, branch);
    await givenCourse(cloud, branch);
    await givenVisitor(cloud, branch);
    await givenStudy(cloud, branch);
    await givenNotes(cloud, branch);
    await givenImports(cloud, branch);
    await givenActivities(cloud, branch);
    await givenLetters(cloud, branch);
    await givenWorry(cloud, branch);
    await givenSurveys(cloud, branch);
    await givenComments(cloud, branch);
    await givenCalls(cloud, branch);
  }
  await cloud.expectOk('member2', startAttempt, { paperId: PAPER_ID });
  await givenPractice(cloud);
  await givenReports(cloud);
}

/** Reports on the weekly test: one that waits, and one answered by a correction, with the notices of both. */
async function givenReports(cloud: TestCloud): Promise<void> {
  for (const [name, text] of [
    ['member1', wordsOf('b1')],
    ['member3', wordsOf('b2')],
  ] as const) {
    for (const question of ['q1', 'q3']) {
      const asked = { attemptId: attemptIdOf(name), question };
      await cloud.expectOk(name, reportQuestion, { asked, reason: 'key', text });
    }
  }
  const judge = questions().find(({ body }) => body.type === 'judge');
  if (!judge) throw new Error('there is no question to correct');
  const { questionId, ...content } = judge;
  await cloud.expectOk('admin', openQuestion, { id: `zz:${questionId}`, isForCorrection: true });
  await cloud.expectOk('admin', correctQuestion, {
    id: `zz:${questionId}`,
    seenRevision: 1,
    content: { ...content, body: { type: 'judge', key: false } },
    isVoid: false,
    answer: '已更正',
  });
  await cloud.expectOk('admin', openQuestion, { id: correction.id, isForCorrection: true });
}

/** Two versions of a document: the newer one changes the article of two questions and lacks that of two others. */
async function givenLibrary(cloud: TestCloud): Promise<void> {
  const source = { document: '图书角借阅办法', version: '2023-03-01', quote: '图书' };
  const citing = questions().map((question, index) => ({
    ...question,
    questionId: `lending-${index}`,
    stem: `借阅${question.stem}`,
    source: { ...source, article: index < 2 ? '第三条' : '第五条' },
  }));
  await cloud.expectOk('admin', importQuestions, { unitId: 'b1', questions: citing });
  const versions = [
    ['2023-03-01', lendingRules2023],
    ['2025-06-01', lendingRules2025],
  ] as const;
  for (const [version, markdown] of versions) {
    await cloud.expectOk('admin', importStatute, { code: 'jieyue', version, markdown, commit: true });
  }
}

/** A draft in the bank of a branch, written by somebody who may not put it in use. */
async function givenDraftQuestion(cloud: TestCloud): Promise<void> {
  const [single] = questions();
  if (!single) throw new Error('there is no question to draft');
  const { questionId: _questionId, ...content } = { ...single, stem: wordsOf('b1') };
  const draft = { unitId: 'b1', questionId: 'draft', seenRevision: null };
  await cloud.expectOk('editor1', saveQuestion, { ...draft, content });
  await cloud.expectOk('editor1', saveQuestion, { ...draft, seenRevision: 1, content: { ...content, difficulty: 3 } });
}

async function givenPosts(cloud: TestCloud, { unitId, secretary }: Branch): Promise<void> {
  const save = async (name: string, scope: string[]): Promise<string> => {
    const postId = `${name}-${unitId}`;
    await cloud.expectOk(secretary, saveDraft, {
      seenRevision: null,
      postId,
      title: `${wordsOf(unitId)}：${name}`,
      column: 'announcement',
      markdown: `# ${wordsOf(unitId)}\n\n- 一\n- 二`,
      unitId,
      scope,
      requiredReading: { dueAt: IN_TWO_DAYS },
    });
    return postId;
  };
  const move = (postId: string, command: PostCommand) => cloud.expectOk(secretary, movePost, { postId, command });

  await save('draft', [unitId]);
  await move(await save('review', [unitId]), { name: 'submit' });
  await move(await save('beyond', ['b1', 'b2']), { name: 'requestSignOff' });
  await move(await save('published', [unitId]), { name: 'publish' });
  const withdrawn = await save('withdrawn', [unitId]);
  await move(withdrawn, { name: 'publish' });
  await move(withdrawn, { name: 'withdraw', reason: '内容有误' });
}

async function givenDisclosures(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const steps: DisclosureCommand[] = [
    { name: 'submit' },
    { name: 'review', checked: [...DEFAULT_CHECKLIST] },
    { name: 'approve' },
    { name: 'addProgress', key: 'progress-1', markdown: wordsOf(unitId) },
    { name: 'conclude', markdown: wordsOf(unitId) },
  ];
  const givenAfter = async (name: string, count: number): Promise<string> => {
    const disclosureId = `${name}-${unitId}`;
    await cloud.expectOk(secretary, saveProposal, {
      seenRevision: null,
      disclosureId,
      title: `${wordsOf(unitId)}：${name}`,
      category: 'decisions',
      markdown: wordsOf(unitId),
      unitId,
      scope: [unitId],
      // A result is told when the 公示 is over.
      noticeDays: name === 'concluded' ? null : 7,
      catalogueKey: 'resolutions',
      contact: '',
    });
    for (const command of steps.slice(0, count)) {
      await cloud.expectOk('admin', moveDisclosure, { disclosureId, command });
    }
    return disclosureId;
  };

  await givenAfter('proposed', 0);
  await givenAfter('reviewing', 1);
  await givenAfter('approving', 2);
  const open = await givenAfter('open', 4);
  await givenAfter('concluded', 5);
  for (const key of ['feedback-1', 'feedback-2']) {
    await cloud.expectOk(member, leaveFeedback, { disclosureId: open, key, text: wordsOf(unitId) });
  }
  const feedbackId = `${open}:${member}:feedback-1`;
  await cloud.expectOk(secretary, answerFeedback, { feedbackId, text: wordsOf(unitId) });
}

async function givenCourse(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const course = sampleCourse();
  const idIn = (lessonId: string): string => `${lessonId}-${unitId}`;
  const source: CourseSource = {
    ...course,
    courseId: `course-${unitId}`,
    title: wordsOf(unitId),
    unitId,
    scope: [unitId],
    allowsComments: true,
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      lessonId: idIn(lesson.lessonId),
      markdown: wordsOf(unitId),
    })),
  };
  await cloud.expectOk(secretary, publishCourse, source);
  await cloud.expectOk(member, completeLesson, { lessonId: idIn('jcf-1'), answers: RIGHT_ANSWERS['jcf-1'] ?? {} });
  await cloud.expectOk(member, savePosition, { lessonId: idIn('jcf-2'), position: 1 });
  for (const favourite of [
    { kind: 'course' as const, subjectId: source.courseId },
    { kind: 'lesson' as const, subjectId: idIn('jcf-1') },
  ]) {
    await cloud.expectOk(member, setFavourite, { ...favourite, isOn: true });
  }
}

/** Activities of a branch: a draft, one that waits, and one that is near: one seat taken, two who wait, one arrival. */
async function givenActivities(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const { now } = cloud.clock;
  const save = async (name: string): Promise<string> => {
    const activityId = `${name}-${unitId}`;
    await cloud.expectOk(secretary, saveActivity, {
      activityId,
      seenRevision: null,
      title: `${wordsOf(unitId)}：${name}`,
      details: wordsOf(unitId),
      venue: wordsOf(unitId),
      contact: '',
      startsAt: now + 100 * 60_000,
      endsAt: now + 160 * 60_000,
      closesAt: now + 90 * 60_000,
      seats: 1,
      unitId,
      scope: [unitId],
    });
    return activityId;
  };
  await save('activity-draft');
  const waiting = await save('activity-review');
  await cloud.expectOk(secretary, moveActivity, { activityId: waiting, command: { name: 'submit' } });
  const activityId = await save('activity-open');
  await cloud.expectOk(secretary, moveActivity, { activityId, command: { name: 'publish' } });
  for (const name of [member, secretary, ...(unitId === 'b1' ? ['member2'] : ['reviewer'])]) {
    await cloud.expectOk(name, signUp, { activityId });
  }
  const { code } = await cloud.expectOk(secretary, openCode, { activityId });
  await cloud.expectOk(member, attend, { activityId, code, scannedAt: null });
  await cloud.expectOk(secretary, attend, { activityId, code, scannedAt: null });
}

async function givenVisitor(cloud: TestCloud, { unitId, secretary }: Branch): Promise<void> {
  const { code } = await cloud.expectOk(secretary, renewInvitation, { unitId });
  await cloud.expectOk(`visitor-${unitId}`, requestBinding, { code, unitId, name: `${wordsOf(unitId)}来客` });
}

async function givenStudy(cloud: TestCloud, { unitId, member }: Branch): Promise<void> {
  await cloud.expectOk(member, checkIn, {});
  await cloud.expectOk(member, confirmRead, { postId: `published-${unitId}` });
  await cloud.expectOk(member, startAttempt, { paperId: PAPER_ID });
  await cloud.expectOk(member, submitAttempt, { attemptId: attemptIdOf(member), answers: {} });
}

/** Notes on the branch's own lesson: a private one, one in review, one shared with the branch. */
async function givenNotes(cloud: TestCloud, { unitId, secretary, member }: Branch): Promise<void> {
  const write = async (name: string): Promise<string> => {
    const { noteId } = await cloud.expectOk(member, saveNote, {
      key: `note-${name}`,
      lessonId: `jcf-1-${unitId}`,
      anchor: { block: 0, quote: wordsOf(unitId) },
      text: wordsOf(unitId),
      photos: [`cloud://weiketang-local.storage/notes/${member}/1.jpg`],
    });
    return noteId;
  };
  await write('mine');
  const { ticket } = await cloud.expectOk(member, prepareRecording, { key: 'reading-1', extension: 'mp3' });
  await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: '读' });
  const { fileId } = ticket;
  await cloud.expectOk(member, keepRecording, { key: 'reading-1', fileId, title: '课', sentence: wordsOf(unitId) });
  await cloud.expectOk(member, shareNote, { noteId: await write('waiting'), command: 'ask' });
  const shared = { noteId: await write('shared') };
  await cloud.expectOk(member, shareNote, { ...shared, command: 'ask' });
  await cloud.expectOk(secretary, reviewNote, { ...shared, seenRevision: 2, command: { name: 'approve' } });
}

/** An ended and a running minute test; in the mistake book a card that is due, a reviewed one and one put away. */
async function givenPractice(cloud: TestCloud): Promise<void> {
  // No paper can ask these, so practice may.
  const free = questions().flatMap((question) =>
    [1, 2].map((number) => ({
      ...question,
      questionId: `free-${number}-${question.questionId}`,
      stem: `练习${number}：${question.stem}`,
    })),
  );
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: free });
  for (const name of ['member1', 'member3', 'secretary1']) {
    const run = await cloud.expectOk(name, startMinute, { runId: 'run-1' });
    if (run.state !== 'open') throw new Error('the minute should be running');
    const answers = run.questions.map(({ key, type }): [string, Answer] => [key, wrongAnswer(type)]);
    await cloud.expectOk(name, finishMinute, { runId: 'run-1', answers: Object.fromEntries(answers) });
    await cloud.expectOk(name, startMinute, { runId: 'run-2' });
    await cloud.expectOk(name, openPractice, {});
    const [first, second] = (await cloud.expectOk(name, openReview, {})).cards;
    if (!first || !second) throw new Error('wrong answers should be in the book');
    const { questionId, reps, version, question } = first;
    const answer = wrongAnswer(question.type);
    await cloud.expectOk(name, answerCard, { questionId, reps, version, answer });
    await cloud.expectOk(name, putCardAway, { questionId: second.questionId, isAway: true });
  }
}

export function wrongAnswer(type: Question['body']['type']): Answer {
  switch (type) {
    case 'single':
      return { type, choice: 'c' };
    case 'multiple':
      return { type, choices: ['b'] };
    case 'judge':
      return { type, value: false };
    case 'order':
      return { type, sequence: ['a'] };
    case 'blank':
      return { type, texts: ['错'] };
    default:
      return type satisfies never;
  }
}

/** Imports into the branch's own bank: a new one, one that waits with a wrong row, a running one, a finished one. */
async function givenImports(cloud: TestCloud, { unitId }: Branch): Promise<void> {
  const begin = async (name: string, steps: number): Promise<{ importId: string }> => {
    const started = await cloud.expectOk('admin', startImport, {
      unitId,
      key: `${name}-${unitId}`,
      name: wordsOf(unitId),
      content: { kind: 'text', text: `1. ${wordsOf(unitId)}${name}\n答案：对\n2. 没有答案` },
      options: {
        topic: '监察法',
        difficulty: 3,
        source: { document: '', version: '', article: '', quote: '' },
        state: 'active',
      },
    });
    const { importId } = started.import;
    for (let step = 0; step < steps; step += 1) await cloud.expectOk('admin', continueImport, { importId });
    return { importId };
  };
  await begin('import-begun', 0);
  await begin('import-ready', 1);
  await cloud.expectOk('admin', commitImport, await begin('import-going', 1));
  const done = await begin('import-done', 1);
  await cloud.expectOk('admin', commitImport, done);
  await cloud.expectOk('admin', continueImport, done);
}

/** What `correctQuestion` is given for a question of the organisation. */
export const correction = {
  id: 'zz:q-judge',
  seenRevision: 2,
  content: {
    topic: '监察法',
    difficulty: 1,
    stem: 'judge：____是第一职责',
    body: { type: 'judge', key: true },
    explanation: '见条文',
    source: { document: '监察法', version: '2024-12-25', article: '第一条', quote: '监督' },
  },
  isVoid: false,
  answer: '又更正',
};
