import { SampleRefused } from './cloud-client.mjs';
import { endOfDayIn } from './dates.mjs';

const MS_PER_DAY = 86_400_000;

/** The editor writes, and the secretary opens it: it reaches one branch. */
async function openCall(cloud, { accountOf }, { callId, unitId, endsInDays, judgedInDays, ...fields }, now) {
  const editor = accountOf('支部联络员', unitId);
  const found = await cloud.call(editor, 'works', 'openCallDesk', { callId });
  if (!found.ok) {
    await cloud.ask(editor, 'works', 'saveCall', {
      callId,
      seenRevision: null,
      unitId,
      ...fields,
      endsAt: endOfDayIn(endsInDays, now),
      judgedBy: endOfDayIn(judgedInDays, now),
    });
  }
  if (found.ok && found.data.status !== 'draft') return;
  // A browser account's words are not checked by WeChat: whoever acts has read them.
  const move = { callId, command: { name: 'publish' }, looked: true };
  await cloud.ask(accountOf('支部书记', unitId), 'works', 'moveCall', move);
}

/** Hands a work in and lets it be in; resolves to its id. */
async function handIn(cloud, callId, { account, scores: _scores, votedBy: _votedBy, prize: _prize, ...work }, looker) {
  const sent = await cloud.ask(account, 'works', 'sendSubmission', {
    callId,
    ...work,
    files: [],
    recording: null,
    people: null,
    guardianAgrees: work.isByChild,
  });
  const { submissionId, state } = sent;
  if (state === 'waiting') {
    const look = { submissionId, seenRevision: 1, command: { name: 'pass' } };
    await cloud.ask(looker, 'works', 'lookAtSubmission', look);
  }
  return submissionId;
}

async function judge(cloud, { works }, ids) {
  for (const [at, { scores, votedBy }] of works.entries()) {
    const submissionId = ids[at];
    for (const [account, score] of Object.entries(scores)) {
      await cloud.ask(account, 'works', 'judgeSubmission', { submissionId, score });
    }
    for (const account of votedBy) {
      await cloud.ask(account, 'works', 'voteForSubmission', { submissionId, isVoted: true });
    }
  }
}

async function decide(cloud, { callId, works, proposedBy, decidedBy }, ids) {
  const prizes = works.flatMap(({ prize }, at) => (prize === null ? [] : [{ submissionId: ids[at], prize }]));
  const proposed = await cloud.ask(proposedBy, 'works', 'moveCall', { callId, command: { name: 'propose', prizes } });
  const decided = await cloud.ask(decidedBy, 'works', 'moveCall', {
    callId,
    seenRevision: proposed.revision,
    command: { name: 'decide' },
    looked: true,
  });
  if (decided.status !== 'decided') throw new SampleRefused(`征集“${callId}”停在 ${decided.status}`);
}

/** A call with its works, `daysAgo`; one with prizes is judged and decided on the days on which that was due. */
export async function loadCall(cloud, organisation, { daysAgo, works, proposedBy, decidedBy, ...call }, now) {
  const { callId, unitId, endsInDays, judgedInDays } = call;
  const editor = organisation.accountOf('支部联络员', unitId);
  const seen = await cloud.call(editor, 'works', 'openCallDesk', { callId });
  if (seen.ok && seen.data.status === 'decided') return;
  const ids = await cloud.daysAgo(daysAgo, async () => {
    await openCall(cloud, organisation, call, now - daysAgo * MS_PER_DAY);
    const handed = [];
    for (const work of works) handed.push(await handIn(cloud, callId, work, editor));
    return handed;
  });
  if (decidedBy === null) return;
  await cloud.daysAgo(daysAgo - endsInDays - 1, () => judge(cloud, { works }, ids));
  await cloud.daysAgo(daysAgo - judgedInDays - 1, () => decide(cloud, { callId, works, proposedBy, decidedBy }, ids));
}
