import type { listBoard } from '../../../core/disclosure/contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import type { Handler } from '../../_kit/serve';
import { findBoard } from '../repository';
import { boardRowOf } from '../views';

export const handleListBoard: Handler<typeof listBoard> = async (input, { caller, db }) => {
  const found = await findBoard(db, caller.path, input);
  return ok(pageOf(found, (item) => item.order, boardRowOf));
};
