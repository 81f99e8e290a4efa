import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { foundOrganisation, requestBinding, Standing } from '../../../core/org/contract';
import { fetchInvitation, fetchStanding, sendBindingRequest, sendFoundation } from './identity-api';
import { identityMessages } from './identity-messages';

interface StandingState {
  standing: Loadable<Standing>;
  /** Asks the server who this person is, unless that is known already. */
  load: () => Promise<void>;
  refresh: () => Promise<void>;
  /** The unit of an invitation code, or the message to show. */
  findUnit: (code: string) => Promise<Result<{ unitId: string; unitName: string }, string>>;
  /** Both change `standing`. They return the message to show when refused, otherwise null. */
  requestBinding: (input: InputOf<typeof requestBinding>) => Promise<string | null>;
  foundOrganisation: (input: InputOf<typeof foundOrganisation>) => Promise<string | null>;
  /** Forgets the person, after signing in or out. */
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
