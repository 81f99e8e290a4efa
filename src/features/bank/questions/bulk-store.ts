import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import type { moveQuestion, QuestionRow } from '../../../../core/bank/questions/contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { isUnanswered } from '../../../../core/kernel/errors';
import { sendMove } from '../api';
import { bulkMessages } from '../messages';

export type BulkCommand = InputOf<typeof moveQuestion>['command'];

/** A question that stayed as it was. */
export interface Left {
  id: string;
  stem: string;
  why: string;
}

interface BulkState {
  chosen: ReadonlySet<string>;
  /** null: nothing is under way. */
  progress: { command: BulkCommand; done: number; total: number } | null;
  /** Of the last round; empty if all were moved, or before the first. */
  left: readonly Left[];
  choose: (chosen: ReadonlySet<string>) => void;
  /**
   * Gives every question the command, one after the other, as if each was opened. A question that is already so counts as
   * moved, so that the same round again does what is left. Those that stay as they were stay marked, each with its reason.
   * Without a network the round ends: the rest stay, too. Resolves to how many were moved; 0 while another round runs.
   */
  move: (rows: readonly QuestionRow[], command: BulkCommand) => Promise<number>;
}

type Refusal = RefusalOf<typeof moveQuestion>;

/** null once the question is as it was told to be. */
async function refusalOf({ id, version }: QuestionRow, command: BulkCommand): Promise<Refusal | null> {
  const answer = await sendMove({ id, seenRevision: version, command });
  return answer.ok ? null : answer.code;
}

/** The marked questions of 题库, and what is being done with all of them. */
export const useBulk = create<BulkState>((set, get) => ({
  chosen: new Set(),
  progress: null,
  left: [],
  choose: (chosen) => set({ chosen, left: [] }),
  move: async (rows, command) => {
    if (get().progress !== null) return 0;
    const left: Left[] = [];
    let refusal: Refusal | null = null;
    for (const [done, row] of rows.entries()) {
      set({ progress: { command, done, total: rows.length } });
      refusal = refusal !== null && isUnanswered(refusal) ? refusal : await refusalOf(row, command);
      if (refusal !== null) left.push({ id: row.id, stem: row.stem, why: bulkMessages[refusal] });
    }
    set({ progress: null, left, chosen: new Set(left.map(({ id }) => id)) });
    return rows.length - left.length;
  },
}));
