import type { Box } from './layout';

/** What is on the page that is shown, as WeChat's observers and queries see it. */
export interface Seen {
  /** The boxes of what a selector finds, relative to the screen. */
  boxes(selector: string): Box[];
  /** Calls after each change of the page or its scrolling; returns what ends that. */
  onChange(hear: () => void): () => void;
  screenHeight: number;
}

interface Margins {
  top?: number;
  bottom?: number;
}

/** `wx.createIntersectionObserver()`, of the page that is shown, relative to the screen; without a page it sees nothing. */
export function intersectionObserver(seen: Seen | null) {
  let margins: Margins = {};
  let end = (): void => {};
  const observer = {
    relativeToViewport: (given: Margins = {}) => {
      margins = given;
      return observer;
    },
    observe: (selector: string, tell: (result: object) => void) => {
      if (!seen) return;
      const within = new Set<number>();
      const look = () => {
        for (const [place, { top, bottom, id }] of seen.boxes(selector).entries()) {
          const isIn = bottom > -(margins.top ?? 0) && top < seen.screenHeight + (margins.bottom ?? 0);
          if (isIn === within.has(place)) continue;
          if (isIn) within.add(place);
          else within.delete(place);
          tell({ id, intersectionRatio: isIn ? 1 : 0 });
        }
      };
      end = seen.onChange(look);
      look();
    },
    disconnect: () => end(),
  };
  return observer;
}
