import Taro from '@tarojs/taro';

export interface Box {
  id: string;
  top: number;
  height: number;
}

const isBox = (found: unknown): found is Box => typeof found === 'object' && found !== null && 'height' in found;

/** px; of what is seen of a page */
export const screenHeight = (): number => Taro.getWindowInfo().windowHeight;

/**
 * WeChat's own two. Taro's wait for a tenth of a second wherever nothing more is to be sent, which somebody who scrolls sees as
 * an empty screen.
 */
declare const wx: Pick<typeof Taro, 'createSelectorQuery' | 'createIntersectionObserver'>;

/** What React has drawn Taro sends in a timer set while drawing, and queries keep the order of what is sent. */
const onceSent = (run: () => void): void => void setTimeout(run, 0);

/** Where an element and those of a class stand now, in px from the upper end of the screen; `whole` is null where it is not found. */
export function boxesOf(id: string, className: string): Promise<{ whole: Box | null; parts: Box[] }> {
  return new Promise((resolve) => {
    onceSent(() => {
      wx.createSelectorQuery()
        .select(`#${id}`)
        .boundingClientRect()
        .selectAll(`.${className}`)
        .boundingClientRect()
        .exec(([whole, parts]) => resolve({ whole: isBox(whole) ? whole : null, parts: [parts].flat().filter(isBox) }));
    });
  });
}

/** Calls when one of a class comes within so many px of the screen, or goes; returns what ends that. */
export function onNear(className: string, px: number, tell: () => void): () => void {
  const { page } = Taro.getCurrentInstance();
  if (!page) return () => {};
  const observer = wx.createIntersectionObserver(page, { observeAll: true });
  // What is new has to be drawn before it can be watched.
  onceSent(() => observer.relativeToViewport({ top: px, bottom: px }).observe(`.${className}`, tell));
  return () => observer.disconnect();
}
