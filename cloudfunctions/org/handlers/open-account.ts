import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/account-contract';
import { route } from '../../_kit/serve';
import { accountViewOf } from '../account';

export const openAccount = route(contract.openAccount, async (_input, context) => ok(await accountViewOf(context)));
