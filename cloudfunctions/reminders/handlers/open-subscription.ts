import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/reminders/contract';
import { route } from '../../_kit/serve';
import { reminderTemplate } from '../send-message';
import { findSubscription, isOnWeChat } from '../subscriptions';

export const openSubscription = route(contract.openSubscription, async (_input, { identity, db }) => {
  const template = isOnWeChat(identity) ? reminderTemplate() : null;
  return ok({ templateId: template?.id ?? null, left: template ? await findSubscription(db, identity) : 0 });
});
