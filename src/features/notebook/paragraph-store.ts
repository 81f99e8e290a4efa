import { create } from 'zustand';

interface ParagraphState {
  lessonId: string;
  /** Whose tools are shown; one at a time. */
  chosen: number | null;
  /** Shows the tools of a paragraph, or puts them away again. */
  choose: (lessonId: string, index: number) => void;
}

export const useParagraph = create<ParagraphState>((set, get) => ({
  lessonId: '',
  chosen: null,
  choose: (lessonId, index) => {
    const isShown = get().lessonId === lessonId && get().chosen === index;
    set({ lessonId, chosen: isShown ? null : index });
  },
}));
