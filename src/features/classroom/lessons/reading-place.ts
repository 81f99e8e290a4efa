import Taro from '@tarojs/taro';
import { scrollOnceDrawn } from '@/platform/scroll';

/** What each block of a lesson is found by on the screen. */
export const BLOCK_CLASS = 'lesson-block';
export const LAST_SEEN_ID = 'last-seen';

/** A block that shows no more than this below the upper edge counts as read; the browser's title bar covers as much. */
const EDGE_PX = 48;

/** Tells which block an element shows, or a part of which; `place` tells such parts apart. */
export const blockId = (index: number, place: number): string => `block-${index}-${place}`;

/** The index of the first block that can be read; null where none is left, in the short check. */
export function firstVisibleBlock(): Promise<number | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .selectAll(`.${BLOCK_CLASS}`)
      .boundingClientRect((found) => {
        const blocks = Array.isArray(found) ? found : [found];
        const seen = blocks.find((block) => block !== null && block.bottom > EDGE_PX);
        resolve(seen ? Number(seen.id.split('-')[1]) : null);
      })
      .exec();
  });
}

/** Brings the mark 上次看到这里 to the upper part of the screen, once it is drawn. */
export const scrollToLastSeen = (): void => scrollOnceDrawn({ selector: `#${LAST_SEEN_ID}`, offsetTop: -EDGE_PX * 2 });
