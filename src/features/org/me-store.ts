import { create } from 'zustand';
import { useRolesHeld } from '@/platform/roles-held';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { foundOrganisation, Membership, requestBinding } from '../../../core/org/contract';
import { fetchInvitation, fetchMembership, sendBindingRequest, sendFoundation } from './identity-api';
import { identityMessages } from './identity-messages';

export interface StandingState {
  membership: Loadable<Membership>;
  /** Asks the server who this person is, unless that is known already. */
  load: () => Promise<void>;
  refresh: () => Promise<void>;
  /** The unit of an invitation code, or the message to show. */
  findUnit: (code: string) => Promise<Result<{ unitId: string; unitName: string }, string>>;
  /** Both change `membership`. They return the message to show when refused, otherwise null. */
  requestBinding: (input: InputOf<typeof requestBinding>) => Promise<string | null>;
  foundOrganisation: (input: InputOf<typeof foundOrganisation>) => Promise<string | null>;
  /** Forgets the person, after signing in or out. */
  forget: () => void;
}

const rolesIn = ({ membership }: StandingState) =>
  membership.state === 'ready' && membership.value.state === 'member'
    ? membership.value.me.roles.map(({ role }) => role)
    : null;

export const useMembership = create<StandingState>((set, get, { subscribe }) => {
  useRolesHeld.setState({ ask: () => void get().load(), askAnew: () => void get().refresh() });
  subscribe((state, before) => {
    if (state.membership !== before.membership) useRolesHeld.setState({ roles: rolesIn(state) });
  });

  const accept = (answer: Awaited<ReturnType<typeof sendBindingRequest | typeof sendFoundation>>): string | null => {
    if (!answer.ok) return identityMessages[answer.code];
    set({ membership: { state: 'ready', value: answer.value } });
    return null;
  };

  /** Several parts of a first page ask at once. */
  let asking: Promise<void> | null = null;

  return {
    membership: loading,
    load: async () => {
      if (get().membership.state === 'ready') return;
      asking ??= get()
        .refresh()
        .finally(() => {
          asking = null;
        });
      await asking;
    },
    refresh: async () => {
      const answer = await fetchMembership();
      set({ membership: reloaded(get().membership, answer, identityMessages) });
    },
    findUnit: async (code) => {
      const answer = await fetchInvitation(code);
      return answer.ok ? ok(answer.value) : refuse(identityMessages[answer.code]);
    },
    requestBinding: async (input) => accept(await sendBindingRequest(input)),
    foundOrganisation: async (input) => accept(await sendFoundation(input)),
    forget: () => set({ membership: loading }),
  };
});
