import { create } from 'zustand';

/** What is there within this time needs no word. */
const AT_ONCE_MS = 200;
/** Nothing says that a page will not come after all. */
const LONGEST_MS = 20_000;

interface Opening {
  /** Somebody has pressed what leads to another page, whose code is still on its way. */
  isOpening: boolean;
  begin: () => void;
  end: () => void;
}

/** A press that leads to another page is answered before the page is there. */
export const useOpening = /* @__PURE__ */ create<Opening>((set) => {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const end = () => {
    timers.forEach(clearTimeout);
    timers = [];
    set({ isOpening: false });
  };
  return {
    isOpening: false,
    begin: () => {
      end();
      timers = [setTimeout(() => set({ isOpening: true }), AT_ONCE_MS), setTimeout(end, LONGEST_MS)];
    },
    end,
  };
});

export const OPENING = '正在打开…';
