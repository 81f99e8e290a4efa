import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../core/kernel/result';
import type { CompletionView, PersonRow, PersonState, UnitCompletion } from '../../../core/statistics/contract';
import { fetchCompletion, fetchPeople } from './api';
import { messages } from './messages';
import { countOf } from './words';

/** Number of units whose names are loaded at a time. */
const UNITS_AT_ONCE = 10;

export interface Question {
  assignmentId: string;
  state: PersonState;
  /** null: all units that I manage. */
  unitId: string | null;
}

export interface PeopleOfUnit {
  unit: UnitCompletion;
  people: Loadable<PersonRow[]>;
}

interface PeopleState {
  question: Question | null;
  completion: Loadable<CompletionView>;
  /** Units with such people whose names are loaded or being loaded. */
  groups: PeopleOfUnit[];
  /** Units with such people whose names are still to be asked for. */
  rest: UnitCompletion[];
  open: (question: Question) => Promise<void>;
  askMore: () => Promise<void>;
  /** Names of one unit, if they are still to be asked for. */
  askFor: (unitId: string) => Promise<void>;
  retry: (unitId: string) => Promise<void>;
}

/** The people behind a figure. Each unit's names are loaded by a request of their own, which the audit log records. */
export const usePeople = create<PeopleState>((set, get) => {
  const ask = async (question: Question, unitId: string) => {
    const { assignmentId, state } = question;
    const answer = await fetchPeople({ assignmentId, state, unitId });
    if (get().question !== question) return;
    const people = (before: Loadable<PersonRow[]>) =>
      reloaded(before, answer.ok ? ok(answer.value.items) : answer, messages);
    set({
      groups: get().groups.map((group) =>
        group.unit.unitId === unitId ? { ...group, people: people(group.people) } : group,
      ),
    });
  };

  return {
    question: null,
    completion: loading,
    groups: [],
    rest: [],
    open: async (question) => {
      set({ question, completion: loading, groups: [], rest: [] });
      const answer = await fetchCompletion(question.assignmentId);
      if (get().question !== question) return;
      set({ completion: reloaded(get().completion, answer, messages) });
      if (!answer.ok) return;
      const { state, unitId } = question;
      const wanted = answer.value.units.filter((unit) => unitId === null || unit.unitId === unitId);
      set({ rest: wanted.filter((unit) => countOf(state, unit) > 0) });
    },
    askMore: async () => {
      const { question, groups, rest } = get();
      if (question === null) return;
      const next = rest.slice(0, UNITS_AT_ONCE);
      set({
        groups: [...groups, ...next.map((unit) => ({ unit, people: loading }))],
        rest: rest.slice(UNITS_AT_ONCE),
      });
      await Promise.all(next.map((unit) => ask(question, unit.unitId)));
    },
    askFor: async (unitId) => {
      const { question, groups, rest } = get();
      const unit = rest.find((waiting) => waiting.unitId === unitId);
      if (question === null || !unit) return;
      set({ groups: [...groups, { unit, people: loading }], rest: rest.filter((waiting) => waiting !== unit) });
      await ask(question, unitId);
    },
    retry: async (unitId) => {
      const { question } = get();
      if (question !== null) await ask(question, unitId);
    },
  };
});
