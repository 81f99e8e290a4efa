import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { CourseView } from '../../../core/classroom/lesson-contract';
import { fetchCourse } from './lessons/api';
import { messages } from './messages';

interface CourseState {
  courseId: string;
  course: Loadable<CourseView>;
  /** Opens a course, or refreshes the open one, which stays on the screen meanwhile. */
  open: (courseId: string) => Promise<void>;
  /** Clears the course when the page is left. */
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
    set({ course: reloaded(get().course, answer, messages) });
  },
  close: () => set({ courseId: '', course: loading }),
}));
