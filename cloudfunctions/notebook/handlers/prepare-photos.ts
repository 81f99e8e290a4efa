import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';

export const preparePhotos = route(contract.preparePhotos, async ({ extensions }, { caller, newId }) => {
  const paths = extensions.map((extension) => `${folderOf('notes', caller.memberId)}${newId()}.${extension}`);
  return ok({ tickets: await Promise.all(paths.map(uploadTicket)) });
});
