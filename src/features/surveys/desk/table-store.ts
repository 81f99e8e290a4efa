import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Decision, Verdict } from '../../../../core/surveys/appraisal';
import type { AppraisalTable } from '../../../../core/surveys/appraisal-contract';
import { fetchTable } from './api';
import { tableMessages } from './messages';

interface Written {
  verdict: Verdict;
  words: string;
}

interface TableState {
  surveyId: string;
  table: Loadable<AppraisalTable>;
  /** 评定 as it stands in the form, by member. */
  written: ReadonlyMap<string, Written>;
  open: (surveyId: string) => Promise<void>;
  decide: (memberId: string, changes: Partial<Written>) => void;
  /** Everybody of whom nothing is written yet. */
  decideRest: (verdict: Verdict) => void;
}

/** The table of an appraisal, with the 评定 that is being written in it. */
export const useTable = create<TableState>((set, get) => ({
  surveyId: '',
  table: loading,
  written: new Map(),
  open: async (surveyId) => {
    if (get().surveyId !== surveyId) set({ surveyId, table: loading, written: new Map() });
    const answer = await fetchTable(surveyId);
    if (get().surveyId !== surveyId) return;
    set({ table: reloaded(get().table, answer, tableMessages) });
    if (!answer.ok || get().written.size > 0) return;
    const decided = answer.value.rows.flatMap(({ memberId, decision }) =>
      decision ? [[memberId, decision] as const] : [],
    );
    set({ written: new Map(decided) });
  },
  decide: (memberId, changes) => {
    const before = get().written.get(memberId) ?? { verdict: 'qualified', words: '' };
    set({ written: new Map(get().written).set(memberId, { ...before, ...changes }) });
  },
  decideRest: (verdict) => {
    const { table, written } = get();
    if (table.state !== 'ready') return;
    const rest = table.value.rows.filter(({ memberId }) => !written.has(memberId));
    set({ written: new Map([...written, ...rest.map(({ memberId }) => [memberId, { verdict, words: '' }] as const)]) });
  },
}));

/** What would be written, in the order of the table; null while somebody is missing. */
export function decidedIn({ table, written }: Pick<TableState, 'table' | 'written'>): Decision[] | null {
  if (table.state !== 'ready') return null;
  const decided = table.value.rows.flatMap(({ memberId }) => {
    const one = written.get(memberId);
    return one ? [{ memberId, ...one }] : [];
  });
  return decided.length === table.value.rows.length ? decided : null;
}

/** Whether it differs from what stands on the server. */
export const isRewritten = ({ table, written }: Pick<TableState, 'table' | 'written'>): boolean =>
  table.state === 'ready' &&
  table.value.rows.some(({ memberId, decision }) => {
    const one = written.get(memberId);
    return one !== undefined && (one.verdict !== decision?.verdict || one.words.trim() !== decision.words);
  });
