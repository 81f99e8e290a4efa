import * as contract from '../../../core/disclosure/board-contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findBoard } from '../repository';
import { boardRowOf } from '../views';

export const listBoard = route(contract.listBoard, async (input, { caller, db }) => {
  const found = await findBoard(db, caller.path, input);
  return ok(pageOf(found, (item) => item.order, boardRowOf));
});
