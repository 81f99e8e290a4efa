import { ok } from '../../../core/kernel/result';
import type { preparePhotos } from '../../../core/notebook/contract';
import { folderOf, uploadTicket } from '../../_kit/files';
import type { Handler } from '../../_kit/serve';

export const handlePreparePhotos: Handler<typeof preparePhotos> = async ({ extensions }, { caller, newId }) => {
  const paths = extensions.map((extension) => `${folderOf('notes', caller.memberId)}${newId()}.${extension}`);
  return ok({ tickets: await Promise.all(paths.map(uploadTicket)) });
};
