import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { foundOrganisation, requestBinding, Standing } from '../../../core/org/contract';
import { fetchInvitation, fetchStanding, sendBindingRequest, sendFoundation } from './identity-api';
import { identityMessages } from './identity-messages';

interface StandingState {
  standing: Loadable<Standing>;
  /** Asks once; later calls answer from what is known until `refresh`. */
  load: () => Promise<void>;
  refresh: () => Promise<void>;
  /** The unit that an invitation code belongs to, or what to tell the person. */
  findUnit: (code: string) => Promise<Result<{ unitId: string; unitName: string }, string>>;
  /** Both change the standing; they return what to tell the person when they were refused. */
  requestBinding: (input: InputOf<typeof requestBinding>) => Promise<string | null>;
  foundOrganisation: (input: InputOf<typeof foundOrganisation>) => Promise<string | null>;
  /** After signing in or out: the next person starts from nothing. */
  forget: () => void;
}

export const useStanding = create<StandingState>((set, get) => {
  const accept = (answer: Awaited<ReturnType<typeof sendBindingRequest | typeof sendFoundation>>): string | null => {
    if (!answer.ok) return identityMessages[answer.code];
    set({ standing: { state: 'ready', value: answer.value } });
    return null;
  };

  return {
    standing: loading,
    load: async () => {
      if (get().standing.state !== 'ready') await get().refresh();
    },
    refresh: async () => {
      set({ standing: loaded(await fetchStanding(), identityMessages) });
    },
    findUnit: async (code) => {
      const answer = await fetchInvitation(code);
      return answer.ok ? ok(answer.value) : refuse(identityMessages[answer.code]);
    },
    requestBinding: async (input) => accept(await sendBindingRequest(input)),
    foundOrganisation: async (input) => accept(await sendFoundation(input)),
    forget: () => set({ standing: loading }),
  };
});
