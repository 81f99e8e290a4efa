import { type MessageData, type ReminderTemplate, readTemplate } from '../../core/reminders/rules/template';
import { sdk } from '../_kit/cloudbase';
import { isRecord } from '../_kit/is-record';

/** Where a message leads: the page with the to-dos, which is in the main package and so opens at once. */
const PAGE = 'tabs/home/index';

/** The template of this deployment; null without one: reminders then stay within the program. */
export const reminderTemplate = (): ReminderTemplate | null =>
  readTemplate(process.env.WEIKETANG_REMINDER_TEMPLATE ?? '');

/**
 * Sends a subscription message. Resolves to WeChat's errcode, or null when no answer came that can be read: it may have
 * been sent.
 */
export async function sendMessage(
  identity: string,
  template: ReminderTemplate,
  data: MessageData,
): Promise<number | null> {
  const requestData = { touser: identity.slice('wx:'.length), template_id: template.id, page: PAGE, data };
  try {
    return errcodeOf(await sdk().callWxOpenApi({ apiName: 'subscribeMessage.send', requestData }));
  } catch (error) {
    // The SDK also throws for some refusals, with WeChat's code in the error.
    return errcodeOf(error);
  }
}

/** The code lies at the top, or in `result`, depending on the SDK's version; `errCode` in some answers. */
function errcodeOf(answer: unknown): number | null {
  if (!isRecord(answer)) return null;
  const { errcode = answer.errCode } = answer;
  if (typeof errcode === 'number') return errcode;
  return isRecord(answer.result) ? errcodeOf(answer.result) : null;
}
