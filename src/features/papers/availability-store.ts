import { create } from 'zustand';
import type { Availability } from '../../../core/quiz/papers/contract';
import type { BlueprintSection } from '../../../core/quiz/papers/plan';
import { fetchAvailability, fetchTopics } from './api';

interface AvailabilityState {
  /** One entry for each section of the last `ask`, in its order; empty until it is known. */
  sections: readonly Availability[];
  /** Topics of the questions that a paper of the unit may use, those with the most questions first. */
  topics: readonly string[];
  /** Called on every change of a paper: late answers to earlier calls are dropped. */
  ask: (unitId: string, sections: BlueprintSection[] | null) => Promise<void>;
  findTopics: (unitId: string) => Promise<void>;
}

/** How many questions the bank has for the paper that is being composed. */
export const useAvailability = create<AvailabilityState>((set) => {
  let asked = 0;
  return {
    sections: [],
    topics: [],
    ask: async (unitId, sections) => {
      asked += 1;
      const mine = asked;
      if (unitId === '' || !sections || sections.length === 0) return;
      const answer = await fetchAvailability(unitId, sections);
      if (mine === asked) set({ sections: answer.ok ? answer.value.sections : [] });
    },
    findTopics: async (unitId) => {
      set({ topics: [] });
      if (unitId === '') return;
      const answer = await fetchTopics(unitId);
      if (answer.ok) set({ topics: answer.value.items.map(({ topic }) => topic) });
    },
  };
});
