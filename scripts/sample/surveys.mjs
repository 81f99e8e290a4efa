import { momentOf } from './activities.mjs';
import { SampleRefused } from './cloud-client.mjs';

/** What an interrupted loading that goes on later finds done already. */
const DONE = ['ALREADY_HANDED_IN', 'SURVEY_ENDED'];

async function give(cloud, account, action, input) {
  const given = await cloud.call(account, 'surveys', action, input);
  if (!given.ok && !DONE.includes(given.code)) {
    throw new SampleRefused(`${account} 的 ${action}（${input.surveyId}）被拒绝：${given.code}`);
  }
}

/** A browser account's words are not checked by WeChat: whoever acts has read them. */
const move = (cloud, account, input) => cloud.ask(account, 'surveys', 'moveSurvey', { ...input, looked: true });

/** Two people end it at once; an administrator cannot alone either. */
async function end(cloud, surveyId, { proposedBy, confirmedBy, reason }) {
  const step = async (account, command) => {
    const { revision } = await cloud.ask(account, 'surveys', 'openSurveyWork', { surveyId });
    return move(cloud, account, { surveyId, seenRevision: revision, command });
  };
  const { stage, proposal } = await cloud.ask(proposedBy, 'surveys', 'openSurveyWork', { surveyId });
  if (stage !== 'open') return;
  if (proposal === null) await step(proposedBy, { name: 'proposeEnd', endsAt: null, reason });
  await step(confirmedBy, { name: 'confirmEnd' });
}

/** The editor of a branch writes it, its secretary opens it; members hand in, and two people end what is over. */
export async function loadSurvey(cloud, { accountOf }, item, now) {
  const { surveyId, closes, self, showsTally, handedIn, selves, ended, isDisclosed, ...fields } = item;
  const secretary = accountOf('支部书记', item.unitId);
  const found = await cloud.call(secretary, 'surveys', 'openSurveyWork', { surveyId });
  if (!found.ok) {
    await cloud.ask(accountOf('支部联络员', item.unitId), 'surveys', 'saveSurvey', {
      surveyId,
      seenRevision: null,
      follows: null,
      ...fields,
      closesAt: momentOf(closes, now),
      terms: self ? { selfUntil: momentOf(self, now), showsTally } : null,
    });
  }
  if (!found.ok || found.data.status !== 'opened') {
    await move(cloud, secretary, { surveyId, command: { name: 'publish' } });
  }
  for (const { account, answers, picks } of handedIn ?? []) {
    if (picks) await give(cloud, account, 'castBallot', { surveyId, picks });
    else await give(cloud, account, 'handIn', { surveyId, answers });
  }
  for (const { account, ...own } of selves ?? []) await give(cloud, account, 'writeSelf', { surveyId, ...own });
  if (ended) await end(cloud, surveyId, ended);
  if (isDisclosed) await move(cloud, secretary, { surveyId, command: { name: 'disclose' } });
}
