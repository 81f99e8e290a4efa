import { SampleRefused } from './cloud-client.mjs';
import { momentIn } from './dates.mjs';

const MS_PER_MINUTE = 60_000;

/** An activity can only be published before it begins, so one that is running, or over, begins a little after loading. */
export const momentOf = ({ inMinutes, inDays, time }, now) =>
  inMinutes === undefined ? momentIn(inDays, time, now) : now + inMinutes * MS_PER_MINUTE;

/** The editor writes; the secretary publishes within a branch, the reviewer signs off beyond it, item by item. */
async function nextMove(cloud, status, item, { accountOf, isWithinBranch, root }) {
  switch (status) {
    case 'draft':
      return [accountOf('支部联络员', item.unitId), { name: 'submit' }];
    case 'inReview':
      return [accountOf('支部书记', item.unitId), { name: isWithinBranch(item.scope) ? 'publish' : 'requestSignOff' }];
    case 'inSignOff': {
      const signer = accountOf('分管领导', root.编号);
      return [signer, { name: 'signOff', checked: (await cloud.ask(signer, 'feed', 'openChecklist', {})).items }];
    }
    default:
      throw new SampleRefused(`活动“${item.title}”停在 ${status}`);
  }
}

/** Publishes an activity and signs its members up, in their order. */
export async function loadActivityToJoin(cloud, organisation, item, now) {
  const { activityId, starts, ends, closes, signedUp, ...fields } = item;
  const editor = organisation.accountOf('支部联络员', item.unitId);
  const found = await cloud.call(editor, 'activities', 'openActivityWork', { activityId });
  let status = found.ok ? found.data.status : null;
  if (status === null) {
    ({ status } = await cloud.ask(editor, 'activities', 'saveActivity', {
      activityId,
      seenRevision: null,
      ...fields,
      startsAt: momentOf(starts, now),
      endsAt: momentOf(ends, now),
      closesAt: momentOf(closes, now),
    }));
  }
  while (status !== 'published') {
    const [account, command] = await nextMove(cloud, status, item, organisation);
    // A browser account's words are not checked by WeChat: whoever acts has read them.
    ({ status } = await cloud.ask(account, 'activities', 'moveActivity', { activityId, command, looked: true }));
  }
  for (const account of signedUp) {
    const joined = await cloud.call(account, 'activities', 'signUp', { activityId });
    // An interrupted loading that goes on later finds it closed.
    if (!joined.ok && joined.code !== 'SIGN_UP_CLOSED') {
      throw new SampleRefused(`${account} 报名“${item.title}”被拒绝：${joined.code}`);
    }
  }
}
