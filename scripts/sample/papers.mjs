// Papers and contests, some with results, and the themes of the coming weeks.
import { answersTo } from './activity.mjs';
import { endOfDayIn, startOfDayIn, weekIn } from './dates.mjs';
import { inParallel } from './in-parallel.mjs';
import { ADMIN } from './organisation.mjs';

function planOf(unitId, { opensInDays, closesInDays, questions, sections, ...paper }, now) {
  const { paperId: _id, isPublished: _state, ...plan } = paper;
  const content = sections
    ? { by: 'blueprint', sections }
    : {
        by: 'choice',
        questions: questions.map(({ questionId, points }) => ({ id: `${unitId}:${questionId}`, points })),
      };
  return { ...plan, unitId, opensAt: startOfDayIn(opensInDays, now), closesAt: endOfDayIn(closesInDays, now), content };
}

async function loadPaper(cloud, unitId, paper, now) {
  const { paperId } = paper;
  const { revision } = await cloud.ask(ADMIN, 'quiz', 'savePaper', {
    paperId,
    seenRevision: null,
    plan: planOf(unitId, paper, now),
  });
  if (!paper.isPublished) return;
  const publish = { paperId, seenRevision: revision, looked: true, command: { name: 'publish' } };
  await cloud.ask(ADMIN, 'quiz', 'movePaper', publish);
}

/** Existing drafts stay unchanged. */
export async function loadPapers(cloud, content, unitId, now) {
  const themes = content.themes.map(({ inWeeks, ...theme }) => ({ ...theme, week: weekIn(inWeeks, now) }));
  await cloud.ask(ADMIN, 'quiz', 'setThemes', { unitId, themes });
  const known = new Set();
  for (const kind of ['fixed', 'contest']) {
    const { items } = await cloud.ask(ADMIN, 'quiz', 'listPapers', { kind });
    for (const { paperId, state } of items) if (state !== 'draft') known.add(paperId);
  }
  for (const paper of content.papers) if (!known.has(paper.paperId)) await loadPaper(cloud, unitId, paper, now);
}

/** Two in three of these accounts take the open contests; an account's place in the list decides its result. */
export async function loadContestResults(cloud, content, accounts) {
  const contests = content.papers.filter(({ kind, isPublished }) => kind === 'contest' && isPublished);
  const taking = accounts.filter((_, place) => place % 3 !== 2);
  for (const { paperId } of contests) {
    await inParallel(taking, async (account, place) => {
      const attempt = await cloud.ask(account, 'quiz', 'startAttempt', { paperId });
      if (attempt.state !== 'open') return;
      const answers = answersTo(attempt, content.questions, place, place % 3);
      await cloud.ask(account, 'quiz', 'submitAttempt', { attemptId: attempt.attemptId, answers });
    });
  }
}
