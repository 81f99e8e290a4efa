import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { boxesOf, onNear, screenHeight } from '@/platform/in-view';
import { accessible, type Meaning } from './accessible';
import { classNames } from './class-names';
import styles from './pieces.module.scss';
import { drawnFor, drawnInPassing, FIRST_PIECES, piecesOf, sum, WATCHED } from './pieces-in-view';

interface PiecesProps<Item> {
  of: readonly Item[];
  /** Elements that an item takes on the screen, about; those of a row unless told otherwise. */
  nodes?: number | ((item: Item) => number);
  /** An item that somebody is led to: it is drawn wherever it lies, then `onGoal` hears of it. */
  goal?: number | null;
  onGoal?: () => void;
  /** What the list is to a screen reader. A view around it would put it a level deeper, where queries may not find it. */
  meaning?: Meaning;
  /** Draws an item, with its key. */
  children: (item: Item, index: number) => ReactNode;
}

/** Those of a row with facts, a mark and an arrow. */
const ROW_NODES = 16;

/**
 * A list however long. WeChat limits what a page holds and what it is sent at once, so there only what is near the screen
 * is drawn; the rest are two boxes of its height. A browser has no such limits, and finds words only in what is drawn.
 */
export const Pieces = process.env.TARO_ENV === 'weapp' ? InView : AllAtOnce;

function AllAtOnce<Item>({ of, goal = null, onGoal, meaning, children }: PiecesProps<Item>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another goal is worth a word
  useEffect(() => {
    if (goal !== null) onGoal?.();
  }, [goal]);
  return meaning ? <View {...accessible(meaning)}>{of.map(children)}</View> : of.map(children);
}

/** Looks in a row, and the pause between them, for a list that is on its way to the screen. */
const MOST_MISSES = 20;
const MISS_MS = 50;

let lists = 0;

function InView<Item>({ of, nodes = ROW_NODES, goal = null, onGoal, meaning, children }: PiecesProps<Item>) {
  const [id] = useState(() => {
    lists += 1;
    return `pieces-${lists}`;
  });
  const pieces = useMemo(
    () => piecesOf(of.map((item) => (typeof nodes === 'number' ? nodes : nodes(item)))),
    [of, nodes],
  );
  const count = pieces.length;
  const isShort = count <= FIRST_PIECES;
  const [drawn, setDrawn] = useState({ from: 0, to: FIRST_PIECES });
  const from = isShort ? 0 : Math.min(drawn.from, count);
  const to = isShort ? count : Math.min(drawn.to, count);
  /** px; of each piece that has been drawn once, in their order. */
  const heights = useRef<number[]>([]);
  /** The goal that was not reached yet. */
  const sought = useRef(goal);
  const asked = useRef(0);
  const misses = useRef(0);

  /** Below another page, where queries would look at that one. */
  const isHidden = useRef(false);

  const reach = (): void => {
    sought.current = null;
    onGoal?.();
  };
  /** `isNew`: it comes from drawing, not from a person, and draws again only for what it measures the first time. */
  const look = async (isNew: boolean): Promise<void> => {
    if (isShort) return;
    asked.current += 1;
    const current = asked.current;
    const { whole, parts } = await boxesOf(id, `${id}-piece`);
    if (isHidden.current || current !== asked.current) return;
    // It is not drawn yet, or not all of it. Or a query never finds it, or only its outer box: Taro puts components around
    // what is nested deeply, and queries do not look into them. Then all is drawn.
    const isFound = whole !== null && parts.length === to - from;
    if (!isFound && misses.current < MOST_MISSES) {
      misses.current += 1;
      setTimeout(() => {
        if (current === asked.current) void look(isNew);
      }, MISS_MS);
      return;
    }
    if (!isFound) {
      setDrawn({ from: 0, to: Number.POSITIVE_INFINITY });
      if (sought.current !== null) reach();
      return;
    }
    misses.current = 0;
    const known = heights.current;
    const before = known.length;
    for (const box of parts) known[Number(box.id.slice(id.length + 1))] = box.height;
    known.length = Math.min(known.length, count);
    const aim = pieces.findIndex((piece) => sought.current !== null && piece.to > sought.current);
    if (aim >= known.length) {
      setDrawn(drawnInPassing(count, known.length));
      return;
    }
    if (isNew && aim < 0 && known.length === before) return;
    const next = drawnFor(count, {
      heights: known,
      at: aim < 0 ? -whole.top : sum(known.slice(0, aim)),
      screen: screenHeight(),
    });
    if (next.from !== from || next.to !== to) setDrawn(next);
    else if (aim >= 0) reach();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time something else is drawn, all of it is measured anew
  useEffect(() => {
    if (isShort) return;
    const stop = onNear(`${id}-rest`, screenHeight() * WATCHED, () => void look(false));
    void look(true);
    return () => {
      asked.current += 1;
      stop();
    };
  }, [from, to, of.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another goal is worth a look
  useEffect(() => {
    if (goal === null) return;
    sought.current = goal;
    if (isShort) reach();
    else void look(false);
  }, [goal]);
  useDidHide(() => {
    isHidden.current = true;
  });
  useDidShow(() => {
    isHidden.current = false;
    void look(false);
  });

  return (
    <View id={id} className={styles.pieces} {...(meaning && accessible(meaning))}>
      {from > 0 && <Rest key='above' id={id} height={sum(heights.current.slice(0, from))} />}
      {pieces.slice(from, to).map((piece, place) => (
        <View
          key={piece.from}
          id={`${id}-${from + place}`}
          className={classNames(
            styles.piece,
            `${id}-piece`,
            piece.from > 0 && 'further',
            piece.to === of.length && styles.last,
          )}
        >
          {of.slice(piece.from, piece.to).map((item, index) => children(item, piece.from + index))}
        </View>
      ))}
      {to < count && <Rest key='below' id={id} height={sum(heights.current.slice(to))} />}
    </View>
  );
}

/** Stands for what is not drawn. Of what was never drawn nobody knows the height, and something has to be there to come near. */
const Rest = ({ id, height }: { id: string; height: number }) => (
  <View className={`${id}-rest`} style={{ height: `${Math.max(height, 1)}px` }} />
);
