import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
import type { BindingRequest } from '../../../core/org/workbench-contract';
import { fetchBindingRequests, sendDecision, sendRenewal } from './api';
import { messages } from './messages';

interface BindingState {
  requests: Loadable<BindingRequest[]>;
  invitation: { unitId: string; code: string; expiresAt: number } | null;
  load: () => Promise<void>;
  approve: (requestId: string, memberId: string) => Promise<string | null>;
  reject: (requestId: string, reason: string) => Promise<string | null>;
  renew: (unitId: string) => Promise<string | null>;
}

export const useBindings = create<BindingState>((set, get) => {
  const decide = async (input: Parameters<typeof sendDecision>[0]): Promise<string | null> => {
    const answer = await sendDecision(input);
    await get().load();
    return answer.ok ? null : messages[answer.code];
  };
  return {
    requests: loading,
    invitation: null,
    load: async () => {
      const answer = await fetchBindingRequests();
      set({ requests: reloaded(get().requests, answer.ok ? ok(answer.value.items) : answer, messages) });
    },
    approve: (requestId, memberId) => decide({ requestId, decision: { verdict: 'approve', memberId } }),
    reject: (requestId, reason) => decide({ requestId, decision: { verdict: 'reject', reason } }),
    renew: async (unitId) => {
      const answer = await sendRenewal(unitId);
      if (!answer.ok) return messages[answer.code];
      set({ invitation: { unitId, ...answer.value } });
      return null;
    },
  };
});
