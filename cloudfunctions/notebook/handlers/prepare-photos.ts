import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { PhotoUploads } from '../collections';
import { cleanUnused, mayUpload } from '../photo-uploads';

export const preparePhotos = route(contract.preparePhotos, async ({ extensions }, { caller, db, now, newId }) => {
  const { memberId } = caller;
  if (!(await mayUpload(db, memberId, extensions.length, now))) return refuse('RATE_LIMITED');
  await cleanUnused(db, memberId, now);
  const paths = extensions.map((extension) => `${folderOf('notes', memberId)}${newId()}.${extension}`);
  const tickets = await Promise.all(paths.map(uploadTicket));
  await db
    .in(PhotoUploads)
    .add({ _id: newId(), v: 1, memberId, at: now, fileIds: tickets.map(({ fileId }) => fileId) });
  return ok({ tickets });
});
