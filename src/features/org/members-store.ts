import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { InputOf } from '../../../core/kernel/endpoint';
import { ok } from '../../../core/kernel/result';
import type {
  grantRole,
  MemberRow,
  setExemption,
  setProbation,
  transferMember,
  UnitView,
} from '../../../core/org/workbench-contract';
import {
  fetchMembers,
  fetchUnits,
  sendExemption,
  sendGrant,
  sendMembershipEnd,
  sendProbation,
  sendRevocation,
  sendTransfer,
  sendUnbinding,
} from './api';
import { messages } from './messages';

interface MembersState {
  units: Loadable<UnitView[]>;
  unitId: string | null;
  sought: string;
  /** Only those who have never used the app are listed. */
  isNeverBound: boolean;
  members: Loadable<MemberRow[]>;
  next: string | null;
  /** Loads the units I manage, then the members of the chosen one. */
  open: (unitId?: string) => Promise<void>;
  /** What is listed from the next load on; the name that is sought stays unless another is given. */
  narrow: (isNeverBound: boolean, sought?: string) => void;
  choose: (unitId: string) => Promise<void>;
  search: (sought: string) => Promise<void>;
  more: () => Promise<void>;
  /** Loads pages of the unit's members until this member is among them, or there are no more. */
  find: (unitId: string, memberId: string) => Promise<void>;
  /** Each returns the message to show when refused, otherwise null. */
  setExemption: (input: InputOf<typeof setExemption>) => Promise<string | null>;
  setProbation: (input: InputOf<typeof setProbation>) => Promise<string | null>;
  grant: (input: InputOf<typeof grantRole>) => Promise<string | null>;
  revoke: (input: InputOf<typeof grantRole>) => Promise<string | null>;
  unbind: (memberId: string) => Promise<string | null>;
  transfer: (input: InputOf<typeof transferMember>) => Promise<string | null>;
  endMembership: (memberId: string) => Promise<string | null>;
}

/** What is asked for; null while no unit is chosen. */
const questionOf = ({ unitId, sought, isNeverBound }: MembersState) =>
  unitId === null ? null : { unitId, name: sought || undefined, isNeverBound: isNeverBound || undefined };

const isSame = (asked: ReturnType<typeof questionOf>, now: ReturnType<typeof questionOf>): boolean =>
  asked?.unitId === now?.unitId && asked?.name === now?.name && asked?.isNeverBound === now?.isNeverBound;

export const useMembers = create<MembersState>((set, get) => {
  /** `isAnother`: what is shown is not an earlier answer to the same question. */
  const load = async (isAnother = false) => {
    const question = questionOf(get());
    if (question === null) return;
    const answer = await fetchMembers(question);
    if (!isSame(question, questionOf(get()))) return;
    const before = isAnother ? loading : get().members;
    const members = reloaded(before, answer.ok ? ok(answer.value.items) : answer, messages);
    set({ members, next: answer.ok ? answer.value.next : members.state === 'ready' ? get().next : null });
  };

  const accept = (
    answer: Awaited<ReturnType<typeof sendExemption | typeof sendRevocation | typeof sendTransfer>>,
  ): string | null => {
    if (!answer.ok) return messages[answer.code];
    const { members } = get();
    if (members.state === 'ready') {
      const value = members.value.map((row) => (row.memberId === answer.value.memberId ? answer.value : row));
      set({ members: { state: 'ready', value } });
    }
    return null;
  };

  return {
    units: loading,
    unitId: null,
    sought: '',
    isNeverBound: false,
    members: loading,
    next: null,
    open: async (unitId) => {
      const answer = await fetchUnits();
      const units = reloaded(get().units, answer.ok ? ok(answer.value.items) : answer, messages);
      set({ units });
      if (units.state !== 'ready') return;
      const known = units.value;
      const chosen = known.find((unit) => unit.unitId === (unitId ?? get().unitId)) ?? known[0];
      const isAnother = (chosen?.unitId ?? null) !== get().unitId;
      set({ unitId: chosen?.unitId ?? null, ...(isAnother && { members: loading, next: null }) });
      await load();
    },
    choose: async (unitId) => {
      if (unitId !== get().unitId || get().members.state === 'failed') set({ unitId, members: loading, next: null });
      await load();
    },
    search: async (words) => {
      const sought = words.trim();
      const isAnother = sought !== get().sought;
      set({ sought });
      await load(isAnother);
    },
    narrow: (isNeverBound, sought = get().sought) => {
      if (isNeverBound === get().isNeverBound && sought === get().sought) return;
      set({ isNeverBound, sought, members: loading, next: null });
    },
    more: async () => {
      const { next, members } = get();
      const question = questionOf(get());
      if (question === null || next === null || members.state !== 'ready') return;
      const answer = await fetchMembers({ ...question, cursor: next });
      if (!answer.ok || get().next !== next) return;
      set({
        members: { state: 'ready', value: [...members.value, ...answer.value.items] },
        next: answer.value.next,
      });
    },
    find: async (unitId, memberId) => {
      const isLoaded = () => {
        const { members } = get();
        return members.state === 'ready' && members.value.some((row) => row.memberId === memberId);
      };
      if (isLoaded()) return;
      set({ sought: '', isNeverBound: false, members: loading, next: null });
      await get().open(unitId);
      for (let read: string | null = null; !isLoaded() && get().next !== read; ) {
        read = get().next;
        await get().more();
      }
    },
    setExemption: async (input) => accept(await sendExemption(input)),
    setProbation: async (input) => accept(await sendProbation(input)),
    grant: async (input) => accept(await sendGrant(input)),
    revoke: async (input) => accept(await sendRevocation(input)),
    unbind: async (memberId) => accept(await sendUnbinding(memberId)),
    transfer: async (input) => accept(await sendTransfer(input)),
    endMembership: async (memberId) => {
      const answer = await sendMembershipEnd(memberId);
      return answer.ok ? null : messages[answer.code];
    },
  };
});
