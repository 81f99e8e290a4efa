import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SampleRefused } from './cloud-client.mjs';

/** The photo that the note has already, or a file of `folder`, uploaded as its writer does. */
async function photosOf(cloud, { account, key, photo }, folder) {
  const { items } = await cloud.ask(account, 'notebook', 'listNotes', {});
  const there = items.find((note) => note.key === key);
  if (there) return there.photos.map(({ fileId }) => fileId);
  const { tickets } = await cloud.ask(account, 'notebook', 'preparePhotos', { extensions: ['png'] });
  const [{ url, headers, fileId }] = tickets;
  const answer = await fetch(url, { method: 'PUT', headers, body: await readFile(path.join(folder, photo)) });
  if (!answer.ok) throw new SampleRefused(`${photo} 没有上传（${answer.status}）`);
  return [fileId];
}

/** Writes a note, asks to share it with the branch if `share` is set, and approves it if `share.approvedBy` is set. */
export async function loadNote(cloud, { account, key, lessonId, quote, text, photo, share }, folder) {
  // The server finds the paragraph by the quote, so any block will do here.
  const anchor = { block: 0, quote };
  const photos = photo === undefined ? [] : await photosOf(cloud, { account, key, photo }, folder);
  const note = await cloud.ask(account, 'notebook', 'saveNote', { key, lessonId, anchor, text, photos });
  if (share === null || note.status === 'shared') return;
  const { noteId } = await cloud.ask(account, 'notebook', 'shareNote', { noteId: note.noteId, command: 'ask' });
  if (share.approvedBy === null) return;
  const { items } = await cloud.ask(share.approvedBy, 'notebook', 'listNotesForReview', { status: 'inReview' });
  const { revision } = items.find((item) => item.noteId === noteId);
  await cloud.ask(share.approvedBy, 'notebook', 'reviewNote', {
    noteId,
    seenRevision: revision,
    command: { name: 'approve' },
  });
}
