import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { listCourses } from '../../../core/classroom/contract';
import type { OutputOf } from '../../../core/kernel/endpoint';
import { fetchCourses } from './api';
import { messages } from './messages';

interface CoursesState {
  courses: Loadable<OutputOf<typeof listCourses>>;
  /** Loads the list anew; the present one is shown until the answer arrives. */
  refresh: () => Promise<void>;
  /** Clears the list, which belongs to another person. */
  forget: () => void;
}

export const useCourses = create<CoursesState>((set, get) => {
  /** Number of the last request: late answers to earlier ones are dropped. */
  let asked = 0;
  return {
    courses: loading,
    refresh: async () => {
      asked += 1;
      const mine = asked;
      if (get().courses.state === 'failed') set({ courses: loading });
      const answer = await fetchCourses();
      if (mine !== asked) return;
      set({ courses: reloaded(get().courses, answer, messages) });
    },
    forget: () => {
      asked += 1;
      set({ courses: loading });
    },
  };
});
