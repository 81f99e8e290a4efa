import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { allowsMessage } from '@/platform/message-subscription';
import { newId } from '@/platform/new-id';
import type { addSubscription, openSubscription } from '../../../../core/reminders/contract';
import { fetchSubscription, sendSubscription } from './api';

const messages: Record<RefusalOf<typeof openSubscription | typeof addSubscription>, string> = {
  ...commonMessages,
  NOT_ON_WECHAT: '只有在微信小程序里才能允许微信提醒。',
};

interface SubscriptionState {
  /** null until it is known, and where nobody is to be asked. */
  templateId: string | null;
  /** How many messages the person still takes. */
  left: number;
  isAsking: boolean;
  /** What came of the last question; null before one. */
  answer: 'allowed' | 'declined' | null;
  /** Why a subscription could not be kept; null if it could. */
  message: string | null;
  open: () => Promise<void>;
  ask: () => Promise<void>;
}

/** Whether the member takes messages by WeChat. Without an answer of the server nobody is asked: it can wait. */
export const useSubscription = create<SubscriptionState>((set, get) => ({
  templateId: null,
  left: 0,
  isAsking: false,
  answer: null,
  message: null,
  open: async () => {
    set({ templateId: null, answer: null, message: null });
    const answer = await fetchSubscription();
    if (answer.ok) set(answer.value);
  },
  ask: async () => {
    const { templateId, isAsking } = get();
    if (templateId === null || isAsking) return;
    set({ isAsking: true, message: null });
    const key = newId();
    if (!(await allowsMessage(templateId))) return set({ isAsking: false, answer: 'declined' });
    const kept = await sendSubscription(key);
    if (kept.ok) set({ isAsking: false, answer: 'allowed', left: kept.value.left });
    else set({ isAsking: false, message: messages[kept.code] });
  },
}));
