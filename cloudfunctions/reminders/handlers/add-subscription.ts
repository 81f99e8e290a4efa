import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/reminders/contract';
import { route } from '../../_kit/serve';
import { addOne, isOnWeChat } from '../subscriptions';

export const addSubscription = route(contract.addSubscription, async ({ key }, { identity, db }) =>
  isOnWeChat(identity) ? ok({ left: await addOne(db, identity, key) }) : refuse('NOT_ON_WECHAT'),
);
