import { useEffect, useState } from 'react';
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
    setChosen(null);
    openPage(asked);
  }, []);
  const choose = (id: string | null) => {
    setChosen(id);
    name(id ?? undefined);
  };
  return {
    id: hasRoom ? chosen : null,
    open: (id) => (hasRoom ? choose(id) : openPage(id)),
    close: () => choose(null),
  };
}

export const useBeside: (ways: Ways) => Beside =
  process.env.TARO_ENV === 'weapp'
    ? ({ openPage }) => ({ id: null, open: openPage, close: () => {} })
    : useBesideInBrowser;
