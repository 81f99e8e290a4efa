import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { takeToday } from '../../_kit/daily-counts';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { Uploads } from '../collections';

export const preparePhotos = route(contract.preparePhotos, async ({ extensions }, { caller, db, now, newId }) => {
  const { memberId } = caller;
  const use = { memberId, what: 'photos', amount: extensions.length } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const paths = extensions.map((extension) => `${folderOf('notes', memberId)}${newId()}.${extension}`);
  const tickets = await Promise.all(paths.map(uploadTicket));
  await db.in(Uploads).add({ _id: newId(), v: 1, memberId, at: now, fileIds: tickets.map(({ fileId }) => fileId) });
  return ok({ tickets });
});
