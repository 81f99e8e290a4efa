import { dayOf } from './dates.mjs';
import { movePost } from './publish.mjs';

/**
 * Sends a letter and takes its steps, each once: a letter that has them already stays as it is. A public answer that is
 * drafted is published by `publishedBy`.
 */
export async function loadLetter(cloud, { account, steps, publishedBy = null, ...letter }) {
  const { letterId, steps: taken } = await cloud.ask(account, 'letters', 'sendLetter', { ...letter, pictures: [] });
  for (const { account: actor, command } of steps.slice(taken.length)) {
    const [open, move] = actor === account ? ['openMyLetter', 'moveMyLetter'] : ['openLetter', 'moveLetter'];
    const { revision } = await cloud.ask(actor, 'letters', open, { letterId });
    await cloud.ask(actor, 'letters', move, { letterId, seenRevision: revision, command });
  }
  if (publishedBy === null) return;
  const { publication } = await cloud.ask(account, 'letters', 'openMyLetter', { letterId });
  if (publication.isPublic) return;
  await movePost(cloud, publishedBy, publication.postId, { name: 'publish' });
}

/** Passes a worry on, and notes the talk about it, each once. */
export async function loadWorry(cloud, { account, talk, ...worry }, now) {
  const { worryId, state, revision } = await cloud.ask(account, 'letters', 'passWorry', worry);
  if (talk === null || state !== 'waiting') return;
  const { account: secretary, ...noted } = talk;
  await cloud.ask(secretary, 'letters', 'noteTalk', { worryId, seenRevision: revision, day: dayOf(now), ...noted });
}
