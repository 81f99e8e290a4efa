import { useRef, useState } from 'react';
import { blocksOf, markdownOf, type TextBlock } from '../../../core/kernel/blocks/blocks';
import type { Edited } from '../../../core/kernel/blocks/edit';

interface Held {
  /** What these blocks say. */
  text: string;
  blocks: TextBlock[];
}

const EMPTY: TextBlock = { id: 0, kind: 'text', value: '' };

/** There is always a field to write in. */
function held(markdown: string): Held {
  const blocks = blocksOf(markdown);
  return { text: markdown.trim(), blocks: blocks.length > 0 ? blocks : [EMPTY] };
}

/** Where the writer goes on; `turn` tells one time from the next. */
export interface Focus {
  id: number;
  turn: number;
}

interface Blocks {
  blocks: readonly TextBlock[];
  focus: Focus | null;
  /** The blocks as they are now, also for what comes later than the drawing. */
  now: () => readonly TextBlock[];
  change: (edited: Edited) => void;
}

/** The blocks of a text. A text that was not written here, as after somebody else's save, is read anew. */
export function useBlocks(value: string, onChange: (value: string) => void): Blocks {
  const current = useRef<Held | null>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [, redraw] = useState(0);
  const seen = useRef<string | null>(null);
  /** What was written here and has not come back as `value` yet. */
  const underWay = useRef<string[]>([]);
  if (current.current === null || value !== seen.current) {
    const text = value.trim();
    const at = underWay.current.lastIndexOf(text);
    underWay.current = underWay.current.slice(at + 1);
    if (at < 0) {
      underWay.current = [];
      if (current.current?.text !== text) current.current = held(value);
    }
    seen.current = value;
  }
  const blocks = current.current?.blocks ?? [EMPTY];
  const tell = useRef(onChange);
  tell.current = onChange;
  return {
    blocks,
    focus,
    now: () => current.current?.blocks ?? blocks,
    change: (edited) => {
      const changed = edited.blocks.length > 0 ? edited.blocks : [EMPTY];
      const text = markdownOf(changed);
      const before = current.current?.text;
      current.current = { text, blocks: changed };
      redraw((drawings) => drawings + 1);
      const { focus: id } = edited;
      if (id !== null) setFocus((last) => ({ id, turn: (last?.turn ?? 0) + 1 }));
      if (text === before) return;
      underWay.current.push(text);
      tell.current(text);
    },
  };
}
