import { shownChanges } from '../../core/desk/end-change';
import type { ScoreLine } from '../../core/works/contract';
import { placesOf, tellableMean } from '../../core/works/rules/scores';
import type { CallDesk } from '../../core/works/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { callDesk } from './desk';
import type { CallDoc } from './documents';
import { stageNow } from './readable-call';
import { countWorks, findScores, findSubmissions, tallyScores, tallyVotes } from './repository';

const MOST_STANDINGS = 100;
/** Characters of an aphorism that stand for its title. */
const FIRST_WORDS = 24;

/** What jury and voters have made of the works that are in, best first. Three requests, and one for a juror. */
async function scoreLinesOf(call: CallDoc, { db, caller: { memberId } }: MemberContext): Promise<ScoreLine[]> {
  const isDecided = call.status === 'decided';
  const [scores, votes] = await Promise.all([tallyScores(db, call._id), tallyVotes(db, call._id)]);
  const votesOf = new Map(votes.map(({ _id, count }) => [_id, count]));
  const scoreOf = new Map(scores.map(({ _id, mean = 0, count }) => [_id, { mean, count }]));
  const meanOf = (id: string) => scoreOf.get(id)?.mean ?? 0;
  const best = [...new Set([...scores, ...votes].map(({ _id }) => _id))]
    .sort(
      (one, other) =>
        meanOf(other) - meanOf(one) || (votesOf.get(other) ?? 0) - (votesOf.get(one) ?? 0) || (one < other ? -1 : 1),
    )
    .slice(0, MOST_STANDINGS);
  const [found, own] = await Promise.all([
    findSubmissions(db, best),
    isDecided && call.juryIds.includes(memberId) ? findScores(db, memberId, best) : new Map<string, number>(),
  ]);
  const works = new Map(found.filter(({ state }) => state === 'in').map((work) => [work._id, work]));
  const places = placesOf(new Map([...scoreOf].flatMap(([id, { mean }]) => (works.has(id) ? [[id, mean]] : []))));
  return best.flatMap((submissionId) => {
    const work = works.get(submissionId);
    if (!work) return [];
    const score = scoreOf.get(submissionId);
    return {
      submissionId,
      kind: work.kind,
      title: work.title === '' ? work.text.slice(0, FIRST_WORDS) : work.title,
      place: places.get(submissionId) ?? null,
      mean: isDecided && score ? tellableMean(score, own.has(submissionId)) : null,
      votes: votesOf.get(submissionId) ?? 0,
    };
  });
}

/** At most eleven requests. */
export async function callDeskOf(work: Work<CallDoc>, context: MemberContext): Promise<CallDesk> {
  const call = work.doc;
  const { db, now, caller } = context;
  const { proposal, endProposal = null, signed = null } = call;
  const stage = stageNow(call, now);
  const isJudged = stage === 'deciding' || stage === 'decided';
  const [view, reach, inCount, waitingCount, standings] = await Promise.all([
    deskViewOf(callDesk, work, context),
    reachOf(db, call.scope),
    stage === null ? 0 : countWorks(db, call._id, 'in'),
    stage === null ? 0 : countWorks(db, call._id, 'waiting'),
    isJudged ? scoreLinesOf(call, context) : [],
  ]);
  return {
    ...view,
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
    endProposal:
      endProposal && stage === 'open'
        ? {
            endsAt: endProposal.endsAt,
            reason: endProposal.reason,
            byName: endProposal.byName,
            at: endProposal.at,
            isOwn: endProposal.byId === caller.memberId,
          }
        : null,
    endChanges: shownChanges(call.endChanges ?? []),
    checklist: [...(work.section?.checklist ?? [])],
    signed: signed && { byName: signed.byName, at: signed.at, checked: [...signed.checked] },
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
