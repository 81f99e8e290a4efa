import { SampleRefused } from './cloud-client.mjs';
import { endOfDayIn, fillDates, MS_PER_DAY, momentIn } from './dates.mjs';
import { withMedia } from './media.mjs';

const POST_STEPS = ['draft', 'inReview', 'inSignOff', 'scheduled', 'published', 'archived'];
const DISCLOSURE_STEPS = ['proposed', 'inReview', 'inApproval', 'open', 'concluded', 'withdrawn'];

/** Publishes a course. `mediaFolder` holds the files that its lessons show. */
export async function publishCourse(cloud, { accountOf }, course, now, mediaFolder) {
  const { dueInDays, ...source } = course;
  const secretary = accountOf('支部书记', course.unitId);
  const place = { fn: 'classroom', action: 'ticketLessonFile', unitId: course.unitId };
  const texts = course.lessons.map(({ markdown }) => markdown);
  const shown = await withMedia(cloud, secretary, place, texts, mediaFolder);
  await cloud.ask(secretary, 'classroom', 'publishCourse', {
    ...source,
    looked: true,
    lessons: course.lessons.map((lesson, at) => ({ ...lesson, markdown: shown[at] })),
    dueAt: dueInDays === null ? null : endOfDayIn(dueInDays, now),
  });
}

/**
 * The status of an existing item, or null if there is none, so that an interrupted loading continues where it stopped.
 */
async function statusOf(cloud, account, fn, action, input) {
  const answer = await cloud.call(account, fn, action, input);
  if (answer.ok) return answer.data.status;
  if (answer.code === 'NOT_FOUND') return null;
  throw new SampleRefused(`${account} 调用 ${fn}.${action} 被拒绝：${answer.code}`);
}

/**
 * The next step and who takes it: the editor writes; the secretary publishes within a branch, the reviewer signs off
 * beyond it, both for a time if there is one.
 */
function nextPostMove(status, item, { accountOf, isWithinBranch, root }) {
  const isTimed = item.publishInDays !== undefined;
  switch (status) {
    case 'draft':
      return [accountOf('支部联络员', item.unitId), { name: 'submit' }];
    case 'inReview':
      if (!isWithinBranch(item.scope)) return [accountOf('支部书记', item.unitId), { name: 'requestSignOff' }];
      return [accountOf('支部书记', item.unitId), { name: isTimed ? 'schedule' : 'publish' }];
    case 'inSignOff':
      return [accountOf('分管领导', root.编号), { name: isTimed ? 'signSchedule' : 'signOff' }];
    case 'published':
      return [accountOf('支部书记', item.unitId), { name: 'archive' }];
    default:
      throw new SampleRefused(`稿件“${item.title}”停在 ${status}`);
  }
}

/** The people of the sample sign in with browser accounts, which WeChat does not check: whoever acts has read the text. */
const LOOKED = { looked: true };

/** Gives a command as the person does: whoever signs answers each item of 保密审查. */
export async function movePost(cloud, account, postId, command) {
  const isSigning = ['signOff', 'signSchedule', 'signAmendment'].includes(command.name);
  const answers = isSigning ? { checked: (await cloud.ask(account, 'feed', 'openChecklist')).items } : {};
  return cloud.ask(account, 'feed', 'movePost', { postId, command: { ...command, ...answers }, ...LOOKED });
}

/** Writes a post and takes it to its step. `mediaFolder` holds the files that it shows. */
export async function loadPost(cloud, organisation, item, now, mediaFolder) {
  const { postId, dueInDays, publishInDays, publishTime, expiresInDays, pinnedForDays, status: goal, ...rest } = item;
  const { answer, answerInDays, answerTime, ...fields } = rest;
  const editor = organisation.accountOf('支部联络员', item.unitId);
  let status = await statusOf(cloud, editor, 'feed', 'openWork', { postId });
  if (status === null) {
    const place = { fn: 'feed', action: 'ticketPostFile', unitId: item.unitId };
    const [markdown] = await withMedia(cloud, editor, place, [fields.markdown], mediaFolder);
    const draft = {
      postId,
      seenRevision: null,
      ...fields,
      markdown: fillDates(markdown, now),
      requiredReading: dueInDays === null ? null : { dueAt: endOfDayIn(dueInDays, now) },
      publishAt: publishInDays === undefined ? null : momentIn(publishInDays, publishTime, now),
      officialAnswer: answer === undefined ? null : { markdown: answer, at: momentIn(answerInDays, answerTime, now) },
      expiresAt: expiresInDays === undefined ? null : endOfDayIn(expiresInDays, now),
    };
    ({ status } = await cloud.ask(editor, 'feed', 'saveDraft', draft));
  }
  while (POST_STEPS.indexOf(status) < POST_STEPS.indexOf(goal)) {
    const [account, command] = nextPostMove(status, item, organisation);
    ({ status } = await movePost(cloud, account, postId, command));
  }
  if (pinnedForDays !== undefined && status === 'published') {
    const reviewer = organisation.accountOf('分管领导', organisation.root.编号);
    await movePost(cloud, reviewer, postId, { name: 'pin', until: endOfDayIn(pinnedForDays, now) });
  }
}

/**
 * `items`: those of 保密审查. Review and approval take two people: within a branch the reviewer reviews and the secretary approves, beyond it the
 * other way round.
 */
function nextDisclosureMove(status, item, { accountOf, isWithinBranch, root }, items) {
  const secretary = accountOf('支部书记', item.unitId);
  const reviewer = accountOf('分管领导', root.编号);
  const isLocal = isWithinBranch(item.scope);
  switch (status) {
    case 'proposed':
      return [accountOf('支部联络员', item.unitId), { name: 'submit' }];
    case 'inReview':
      return [isLocal ? reviewer : secretary, { name: 'review', checked: items }];
    case 'inApproval':
      return [isLocal ? secretary : reviewer, { name: 'approve' }];
    case 'open':
      return item.status === 'withdrawn'
        ? [secretary, { name: 'withdraw', reason: item.reason }]
        : [secretary, { name: 'conclude', markdown: item.result }];
    default:
      throw new SampleRefused(`公开事项“${item.title}”停在 ${status}`);
  }
}

/** Writes an item and takes it to its step; `daysAgo`, if it has that, all of it happened so long ago. */
export function loadDisclosure(cloud, organisation, { daysAgo = 0, ...item }, now) {
  return cloud.daysAgo(daysAgo, () => writeDisclosure(cloud, organisation, item, now - daysAgo * MS_PER_DAY));
}

async function writeDisclosure(cloud, organisation, item, now) {
  const { disclosureId, status: goal, progress = [], result, reason, ...fields } = item;
  const editor = organisation.accountOf('支部联络员', item.unitId);
  let status = await statusOf(cloud, editor, 'disclosure', 'openProposal', { disclosureId });
  if (status === null) {
    const proposal = { disclosureId, seenRevision: null, ...fields, markdown: fillDates(fields.markdown, now) };
    ({ status } = await cloud.ask(editor, 'disclosure', 'saveProposal', proposal));
  }
  const move = async (account, command) => {
    ({ status } = await cloud.ask(account, 'disclosure', 'moveDisclosure', { disclosureId, command, ...LOOKED }));
  };
  const { items } = await cloud.ask(editor, 'feed', 'openChecklist', {});
  const walkTo = async (step) => {
    while (DISCLOSURE_STEPS.indexOf(status) < DISCLOSURE_STEPS.indexOf(step)) {
      await move(...nextDisclosureMove(status, item, organisation, items));
    }
  };

  const isOpenFirst = goal === 'concluded' || goal === 'withdrawn';
  await walkTo(isOpenFirst ? 'open' : goal);
  if (status === 'open') {
    const secretary = organisation.accountOf('支部书记', item.unitId);
    for (const [index, markdown] of progress.entries()) {
      await move(secretary, { name: 'addProgress', key: `progress-${index + 1}`, markdown });
    }
  }
  await walkTo(goal);
}
