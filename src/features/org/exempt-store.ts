import { create } from 'zustand';
import { isUnanswered } from '../../../core/kernel/errors';
import type { ExemptionReason, MemberRow } from '../../../core/org/workbench-contract';
import { sendExemption } from './api';
import { messages } from './messages';

/** A member who stayed as they were. */
export interface LeftMember {
  memberId: string;
  name: string;
  why: string;
}

interface ExemptState {
  chosen: ReadonlySet<string>;
  /** null: nothing is under way. */
  progress: { done: number; total: number } | null;
  /** Of the last round; empty if all were registered, or before the first. */
  left: readonly LeftMember[];
  choose: (chosen: ReadonlySet<string>) => void;
  /**
   * Registers the reason of each, null for none, one after the other and each in the audit log, as if each was opened. Who is
   * so already counts as registered, so that the same round again does what is left. Who is refused stays marked, with the
   * reason. Without a network the round ends: the rest stay, too. Resolves to how many were registered; 0 while another
   * round runs.
   */
  register: (members: readonly MemberRow[], reason: ExemptionReason | null) => Promise<number>;
}

/** The marked members of the roster, and what is being registered of all of them. */
export const useExempt = create<ExemptState>((set, get) => ({
  chosen: new Set(),
  progress: null,
  left: [],
  choose: (chosen) => set({ chosen, left: [] }),
  register: async (members, reason) => {
    if (get().progress !== null) return 0;
    const left: LeftMember[] = [];
    let refusal: keyof typeof messages | null = null;
    for (const [done, { memberId, name }] of members.entries()) {
      set({ progress: { done, total: members.length } });
      if (refusal === null || !isUnanswered(refusal)) {
        const answer = await sendExemption({ memberId, reason });
        refusal = answer.ok ? null : answer.code;
      }
      if (refusal !== null) left.push({ memberId, name, why: messages[refusal] });
    }
    set({ progress: null, left, chosen: new Set(left.map(({ memberId }) => memberId)) });
    return members.length - left.length;
  },
}));
