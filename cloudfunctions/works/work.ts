import type { Standing } from '../../core/works/contract';
import { waitsNow } from '../../core/works/rules/workflow';
import type { CallDesk } from '../../core/works/workbench-contract';
import type { Database } from '../_kit/database';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { callDesk } from './desk';
import type { CallDoc } from './documents';
import { stageNow } from './readable-call';
import { countWorks, findSubmissions, tallyScores, tallyVotes } from './repository';

const MOST_STANDINGS = 100;
/** Characters of an aphorism that stand for its title. */
const FIRST_WORDS = 24;

/** What jury and voters have made of the works that are in, best first. Three requests. */
async function standingsOf(db: Database, callId: string): Promise<Standing[]> {
  const [scores, votes] = await Promise.all([tallyScores(db, callId), tallyVotes(db, callId)]);
  const votesOf = new Map(votes.map(({ _id, count }) => [_id, count]));
  const scoreOf = new Map(scores.map((score) => [score._id, score]));
  const best = [...new Set([...scores, ...votes].map(({ _id }) => _id))]
    .map((submissionId) => ({
      submissionId,
      mean: scoreOf.get(submissionId)?.mean ?? null,
      jurors: scoreOf.get(submissionId)?.count ?? 0,
      votes: votesOf.get(submissionId) ?? 0,
    }))
    .sort(
      (one, other) =>
        (other.mean ?? 0) - (one.mean ?? 0) ||
        other.votes - one.votes ||
        (one.submissionId < other.submissionId ? -1 : 1),
    )
    .slice(0, MOST_STANDINGS);
  const works = new Map(
    (
      await findSubmissions(
        db,
        best.map(({ submissionId }) => submissionId),
      )
    ).map((work) => [work._id, work]),
  );
  return best.flatMap((one) => {
    const work = works.get(one.submissionId);
    if (work?.state !== 'in') return [];
    return { ...one, kind: work.kind, title: work.title === '' ? work.text.slice(0, FIRST_WORDS) : work.title };
  });
}

/** At most ten requests. */
export async function callDeskOf(work: Work<CallDoc>, context: MemberContext): Promise<CallDesk> {
  const call = work.doc;
  const { db, now, caller } = context;
  const { proposal } = call;
  const stage = stageNow(call, now);
  const isJudged = stage === 'deciding' || stage === 'decided';
  const [view, reach, inCount, waitingCount, standings] = await Promise.all([
    deskViewOf(callDesk, work, context),
    reachOf(db, call.scope),
    stage === null ? 0 : countWorks(db, call._id, 'in'),
    stage === null ? 0 : countWorks(db, call._id, 'waiting'),
    isJudged ? standingsOf(db, call._id) : [],
  ]);
  return {
    ...view,
    waiting: waitsNow(call, now) ? view.waiting : null,
    callId: call._id,
    title: call.title,
    theme: call.theme,
    kinds: [...call.kinds],
    most: call.most,
    endsAt: call.endsAt,
    judgedBy: call.judgedBy,
    uses: [...call.uses],
    jury: call.jury.map((one) => ({ ...one })),
    hasVotes: call.hasVotes,
    votesEach: call.votesEach,
    authorName: call.authorName,
    status: call.status,
    stage,
    reach,
    works: { in: inCount, waiting: waitingCount },
    standings,
    proposal: proposal && {
      prizes: [...proposal.prizes],
      byName: proposal.byName,
      at: proposal.at,
      isOwn: proposal.byId === caller.memberId,
    },
    prizes: [...call.prizes],
  };
}
