import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { AccountView } from '../../../core/org/account-contract';
import { accountMessages } from './account-messages';
import { fetchAccount, sendBindingAnswer, sendIdentityEnd } from './api';

interface AccountState {
  account: Loadable<AccountView>;
  load: () => Promise<void>;
  /** Both return the message to show when refused, otherwise null. */
  answer: (requestId: string, isMine: boolean) => Promise<string | null>;
  end: (identityId: string) => Promise<string | null>;
}

export const useAccount = create<AccountState>((set, get) => ({
  account: loading,
  load: async () => {
    const answer = await fetchAccount();
    set({ account: reloaded(get().account, answer, accountMessages) });
  },
  answer: async (requestId, isMine) => {
    const answer = await sendBindingAnswer({ requestId, isMine });
    if (answer.ok) {
      set({ account: { state: 'ready', value: answer.value } });
      return null;
    }
    await get().load();
    return accountMessages[answer.code];
  },
  end: async (identityId) => {
    const answer = await sendIdentityEnd(identityId);
    return answer.ok ? null : accountMessages[answer.code];
  },
}));
