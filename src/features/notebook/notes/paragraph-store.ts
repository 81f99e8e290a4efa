import { create } from 'zustand';

interface ParagraphState {
  lessonId: string;
  /** Index of the paragraph whose tools are shown; null: none. */
  chosen: number | null;
  /** Shows the tools of a paragraph, or hides them if they are shown. */
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
