import { create } from 'zustand';
import type { Availability } from '../../../core/quiz/paper-contract';
import type { BlueprintSection } from '../../../core/quiz/plan';
import { fetchAvailability, fetchTopics } from './api';

interface AvailabilityState {
  /** In the order of the sections that were asked about; empty while it is not known. */
  sections: readonly Availability[];
  /** Topics that a paper of the unit may ask about, those of most questions first. */
  topics: readonly string[];
  /** Asks while a paper is being composed; only the last question counts. */
  ask: (unitId: string, sections: BlueprintSection[] | null) => Promise<void>;
  findTopics: (unitId: string) => Promise<void>;
}

/** How the bank serves what is being composed. */
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
