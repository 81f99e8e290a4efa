import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { listCourses } from '../../../core/classroom/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { fetchCourses } from './api';
import { messages } from './messages';

interface CoursesState {
  courses: Loadable<OutputOf<typeof listCourses>>;
  /** Why what is shown could not be brought up to date. */
  staleMessage: string | null;
  /** Brings the list up to date; what is shown stays until the answer is there. */
  refresh: () => Promise<void>;
  /** Another person starts from nothing. */
  forget: () => void;
}

export const useCourses = create<CoursesState>((set, get) => {
  /** Only the answer to the last question counts. */
  let asked = 0;
  return {
    courses: loading,
    staleMessage: null,
    refresh: async () => {
      asked += 1;
      const mine = asked;
      if (get().courses.state === 'failed') set({ courses: loading });
      const answer = await fetchCourses();
      if (mine !== asked) return;
      if (!answer.ok && get().courses.state === 'ready') set({ staleMessage: messages[answer.code] });
      else set({ courses: loaded(answer, messages), staleMessage: null });
    },
    forget: () => {
      asked += 1;
      set({ courses: loading, staleMessage: null });
    },
  };
});
