import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { countLists } from '../../_kit/desk/lists';
import { route } from '../../_kit/serve';
import { postLists } from '../desk';

export const countWork = route(contract.countWork, async (_input, context) => ok(await countLists(postLists, context)));
