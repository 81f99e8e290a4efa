import { useDidHide, usePageScroll } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { firstVisibleBlock } from './reading-place';
import { keepPosition, type ReadingPosition } from './reading-position';

/** The place is looked up when the scrolling has come to rest. */
const REST_MS = 300;

/**
 * Keeps where I am while the page is read. `lessonId` is null while there is nothing to keep,
 * `lastSeen` where I begin at the start.
 */
export function useReadingPosition(lessonId: string | null, lastSeen: number | null): void {
  const kept = useRef<ReadingPosition | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (lessonId === null) return;
    const current = keepPosition(lessonId, lastSeen ?? 0);
    kept.current = current;
    return () => {
      kept.current = null;
      clearTimeout(rest.current);
      current.leave();
    };
  }, [lessonId, lastSeen]);

  usePageScroll(() => {
    clearTimeout(rest.current);
    rest.current = setTimeout(async () => {
      const index = await firstVisibleBlock();
      if (index !== null) kept.current?.reach(index);
    }, REST_MS);
  });
  useDidHide(() => kept.current?.leave());
}
