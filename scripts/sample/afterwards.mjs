import { SampleRefused } from './cloud-client.mjs';
import { movePost } from './publish.mjs';

// What became of posts after they were out: some were amended, one was withdrawn. Each step that was taken is found again.

/** The next step of an amendment and who takes it: the same people as for a new post. */
function nextStep({ status, unitId, scope }, { accountOf, isWithinBranch, root }) {
  const secretary = accountOf('支部书记', unitId);
  switch (status) {
    case 'draft':
      return [accountOf('支部联络员', unitId), { name: 'submit' }];
    case 'inReview':
      return [secretary, { name: isWithinBranch(scope) ? 'amend' : 'requestSignOff' }];
    case 'inSignOff':
      return [accountOf('分管领导', root.编号), { name: 'signAmendment' }];
    default:
      throw new SampleRefused(`更正停在 ${status}`);
  }
}

const changed = (markdown, changes) => changes.reduce((text, [before, after]) => text.replace(before, after), markdown);

async function amend(cloud, organisation, { postId, changes, confirmAgain }) {
  const { root } = organisation;
  const post = await cloud.ask(organisation.accountOf('管理员', root.编号), 'feed', 'openWork', { postId });
  if (changes.every(([, after]) => post.markdown.includes(after))) return;
  const editor = organisation.accountOf('支部联络员', post.unitId);
  let work = await cloud.ask(editor, 'feed', 'startAmendment', { postId });
  if (work.isEditable) {
    const { title, column, markdown, unitId, scope, requiredReading, officialAnswer, revision } = work;
    work = await cloud.ask(editor, 'feed', 'saveDraft', {
      postId: work.postId,
      seenRevision: revision,
      ...{ title, column, unitId, scope, requiredReading, officialAnswer, confirmAgain },
      markdown: changed(markdown, changes),
    });
  }
  while (work.status !== 'applied') {
    const [account, command] = nextStep(work, organisation);
    work = await movePost(cloud, account, work.postId, command);
  }
}

async function withdraw(cloud, { accountOf, root }, { postId, readers, reason }) {
  const { status, unitId } = await cloud.ask(accountOf('管理员', root.编号), 'feed', 'openWork', { postId });
  if (status === 'withdrawn') return;
  for (const reader of readers) await cloud.ask(reader, 'feed', 'openPost', { postId });
  const command = { name: 'withdraw', reason };
  await movePost(cloud, accountOf('支部书记', unitId), postId, command);
}

/** Amends and withdraws posts that some have read and confirmed already. */
export async function loadAfterwards(cloud, organisation, { amendments, withdrawals }) {
  for (const item of amendments) await amend(cloud, organisation, item);
  for (const item of withdrawals) await withdraw(cloud, organisation, item);
}
