import { ADMIN } from './organisation.mjs';

const EDITOR = 'editor';

/** Drafts that wait for an administrator, in the bank of the branch whose editor writes them. */
async function loadDrafts(cloud, drafts) {
  const { units } = await cloud.ask(EDITOR, 'bank', 'openDesk');
  const { unitId } = units[0];
  for (const { questionId, ...content } of drafts) {
    await cloud.ask(EDITOR, 'bank', 'saveQuestion', { unitId, questionId, expected: null, content });
  }
}

/** The first of the candidates that somebody was asked is void: those who had it wrong are told of their new score. */
async function loadCorrection(cloud, { candidates, answer }, rootId) {
  for (const questionId of candidates) {
    const { id, asked, state, version, content } = await cloud.ask(ADMIN, 'bank', 'openQuestion', {
      id: `${rootId}:${questionId}`,
    });
    if (state === 'retired') return;
    if (asked === 0) continue;
    await cloud.ask(ADMIN, 'bank', 'correctQuestion', { id, expected: version, content, isVoid: true, answer });
    return;
  }
}

/** One member finds a question wrong that nobody has looked at yet. */
async function loadReport(cloud, { account, attemptId, reason, text }) {
  const { questions } = await cloud.ask(account, 'quiz', 'openAttempt', { attemptId });
  const { key } = questions.find(({ correction }) => correction === null);
  await cloud.ask(account, 'bank', 'reportQuestion', { asked: { attemptId, question: key }, reason, text });
}

/** What an editor of the bank finds on the desk: drafts, a corrected question, a report in the queue. */
export async function loadDesk(cloud, { drafts, void: correction, report }, { rootId, paperId, account }) {
  await loadDrafts(cloud, drafts);
  await loadCorrection(cloud, correction, rootId);
  await loadReport(cloud, { ...report, account, attemptId: `${paperId}:${account}:1` });
}
