import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/reminders/contract';
import { route } from '../../_kit/serve';
import { findConsent, isOnWeChat } from '../consents';
import { reminderTemplate } from '../send-message';

export const openConsent = route(contract.openConsent, async (_input, { identity, db }) => {
  const template = isOnWeChat(identity) ? reminderTemplate() : null;
  return ok({ templateId: template?.id ?? null, left: template ? await findConsent(db, identity) : 0 });
});
