import { create } from 'zustand';

interface ParagraphState {
  lessonId: string;
  /** Place of the paragraph whose tools are shown; null: none. */
  chosen: number | null;
  /** Shows the tools of a paragraph, or hides them if they are shown. */
  choose: (lessonId: string, place: number) => void;
}

export const useParagraph = create<ParagraphState>((set, get) => ({
  lessonId: '',
  chosen: null,
  choose: (lessonId, place) => {
    const isShown = get().lessonId === lessonId && get().chosen === place;
    set({ lessonId, chosen: isShown ? null : place });
  },
}));
