import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { takeToday } from '../../_kit/daily-counts';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { LetterUploads } from '../collections';

export const prepareLetterPictures = route(
  contract.prepareLetterPictures,
  async ({ extensions }, { caller: { memberId }, db, now, newId }) => {
    const use = { memberId, what: 'letterPhotos', amount: extensions.length } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    const paths = extensions.map((extension) => `${folderOf('letterUploads', memberId)}${newId()}.${extension}`);
    const tickets = await Promise.all(paths.map(uploadTicket));
    await db.in(LetterUploads).add({ _id: newId(), v: 1, at: now, fileIds: tickets.map(({ fileId }) => fileId) });
    return ok({ tickets });
  },
);
