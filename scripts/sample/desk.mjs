import { ADMIN } from './organisation.mjs';

const EDITOR = 'editor';

/** Drafts that wait for an administrator, in the bank of the editor's branch. */
async function loadDrafts(cloud, drafts) {
  const { units } = await cloud.ask(EDITOR, 'bank', 'openDesk');
  const { unitId } = units[0];
  for (const { questionId, ...content } of drafts) {
    await cloud.ask(EDITOR, 'bank', 'saveQuestion', { unitId, questionId, seenRevision: null, content });
  }
}

/** The questions before their corrections, some with a wrong key. */
export const withWrongKeys = (questions, corrections) =>
  questions.map((question) => {
    const correction = corrections.find(({ questionId }) => questionId === question.questionId);
    return correction ? { ...question, body: { ...question.body, key: correction.wrongKey } } : question;
  });

/** Corrects a key: attempts that answered the question are marked again and their members are told. */
async function loadCorrection(cloud, { questions }, { questionId, answer }, rootId) {
  const id = `${rootId}:${questionId}`;
  const { version } = await cloud.ask(ADMIN, 'bank', 'openQuestion', { id, isForCorrection: true });
  const { questionId: _id, ...content } = questions.find((question) => question.questionId === questionId);
  await cloud.ask(ADMIN, 'bank', 'correctQuestion', { id, seenRevision: version, content, isVoid: false, answer });
}

/** One member reports a question that nobody has handled yet. */
async function loadReport(cloud, { account, attemptId, reason, text }) {
  const { questions } = await cloud.ask(account, 'quiz', 'openAttempt', { attemptId });
  const { key } = questions.find(({ correction }) => correction === null);
  await cloud.ask(account, 'bank', 'reportQuestion', { asked: { attemptId, question: key }, reason, text });
}

/** The desk of a bank editor: drafts, corrected questions, a report in the queue. */
export async function loadDesk(cloud, content, { rootId, paperId, account }) {
  const { drafts, corrections, report } = content.desk;
  await loadDrafts(cloud, drafts);
  for (const correction of corrections) await loadCorrection(cloud, content, correction, rootId);
  await loadReport(cloud, { ...report, account, attemptId: `${paperId}:${account}:1` });
}
