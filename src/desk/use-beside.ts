import { useEffect, useRef, useState } from 'react';
import { usePaneEntry } from '@/platform/browser/pane-entry';
import { useMedia } from '@/platform/browser/use-media';
import { useHasFrame } from '@/ui/page-head';

/** Which document of a list is shown beside it. */
export interface Beside {
  /** null: none, or there is no room for it. */
  id: string | null;
  /** Beside the list where there is room; otherwise on a page of its own. */
  open: (id: string) => void;
  close: () => void;
}

interface Ways {
  /** The id in the address that the page was opened with; '' for none. */
  asked: string;
  /** Puts it into the address; undefined takes it out. */
  name: (id: string | undefined) => void;
  /** Opens the page of a document. */
  openPage: (id: string) => void;
}

function useBesideInBrowser({ asked, name, openPage }: Ways): Beside {
  const hasRoom = useHasFrame();
  const isNarrow = useMedia('(max-width: 1023px)');
  const [chosen, setChosen] = useState<string | null>(asked || null);
  // An address from a desk that is opened on a phone; the list lies beneath.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the address that the page was opened with
  useEffect(() => {
    if (asked === '' || !isNarrow) return;
    wanted.current = null;
    setChosen(null);
    openPage(asked);
  }, []);
  const isLeaving = useRef(false);
  // Opened again before the browser has gone back: then that entry is made anew.
  const wanted = useRef(chosen);
  const entry = usePaneEntry((id) => {
    if (isLeaving.current && wanted.current !== null) entry.enter();
    else {
      wanted.current = id;
      setChosen(id);
    }
    isLeaving.current = false;
    name(wanted.current ?? undefined);
  });
  const show = (id: string) => {
    if (wanted.current === null && !isLeaving.current) entry.enter();
    wanted.current = id;
    setChosen(id);
    if (!isLeaving.current) name(id);
  };
  const close = () => {
    if (wanted.current === null) return;
    wanted.current = null;
    setChosen(null);
    isLeaving.current = entry.leave();
    if (!isLeaving.current) name(undefined);
  };
  return { id: hasRoom ? chosen : null, open: (id) => (hasRoom ? show(id) : openPage(id)), close };
}

export const useBeside: (ways: Ways) => Beside =
  process.env.TARO_ENV === 'weapp'
    ? ({ openPage }) => ({ id: null, open: openPage, close: () => {} })
    : useBesideInBrowser;
