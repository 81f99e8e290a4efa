import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { CourseView } from '../../../core/classroom/lesson-contract';
import { fetchCourse } from './lesson-api';
import { messages } from './messages';

interface CourseState {
  courseId: string;
  course: Loadable<CourseView>;
  /** Opens a course, or brings the open one up to date without taking it off the screen. */
  open: (courseId: string) => Promise<void>;
  /** The page is gone: whoever comes next starts from nothing. */
  close: () => void;
}

export const useCourse = create<CourseState>((set, get) => ({
  courseId: '',
  course: loading,
  open: async (courseId) => {
    const { course } = get();
    if (courseId !== get().courseId || course.state === 'failed') set({ courseId, course: loading });
    const answer = await fetchCourse(courseId);
    if (get().courseId !== courseId) return;
    // Out of reach for a moment: the lessons that are on the screen can still be chosen, and say so themselves.
    if (!answer.ok && answer.code === 'NETWORK' && get().course.state === 'ready') return;
    set({ course: loaded(answer, messages) });
  },
  close: () => set({ courseId: '', course: loading }),
}));
