import { create } from 'zustand';

/** What the page on the screen says about itself. */
export interface PageHead {
  title: string;
  /** Without a way back. */
  isTab: boolean;
  path: string;
  /** Those it was opened with; of its view, those of the one that is shown. */
  params: Readonly<Record<string, string | undefined>>;
}

interface PageHeads {
  /** null until the first page has come. */
  head: PageHead | null;
  /** Where the actions of a page stand instead of at its foot; null where there is no such place. */
  actions: HTMLElement | null;
  report: (head: PageHead) => void;
  placeActions: (place: HTMLElement | null) => void;
}

// The mini program is to be built without it, which takes a word that nothing happens by making it.
/** Between pages, which say what they are, and whatever stands around them. */
export const usePageHead = /* @__PURE__ */ create<PageHeads>((set) => ({
  head: null,
  actions: null,
  report: (head) => set({ head }),
  placeActions: (actions) => set({ actions }),
}));

/** Whether something around the pages shows their titles and actions. The mini program has nothing of the kind. */
export const useHasFrame =
  process.env.TARO_ENV === 'weapp' ? () => false : () => usePageHead(({ actions }) => actions !== null);
