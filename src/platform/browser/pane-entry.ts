import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** What a page with a pane keeps in its entries of the browser's history. */
interface Mark {
  /** Of the page: another one may have the same path. A reload keeps it. */
  page: string;
  /** The entry lies over one of the same page with the pane closed. */
  isOver: boolean;
}

const markHere = (): Mark | null => window.history.state?.pane ?? null;
const idHere = (): string | null => new URLSearchParams(window.location.hash.split('?')[1]).get('id');
const marked = (mark: Mark) => ({ ...window.history.state, pane: mark });

export interface PaneEntry {
  /** A pane opens: back closes it. */
  enter: () => void;
  /** It is closed otherwise; resolves to whether the entry is left, after which `onMove` is called. */
  leave: () => boolean;
}

/**
 * An open pane has an entry of its own in the browser's history, so that back closes it and forward opens it again.
 * `onMove` is told which id the address has then. The router hears nothing of it: it would load the page anew.
 */
export function usePaneEntry(onMove: (id: string | null) => void): PaneEntry {
  const page = useRef<string | null>(null);
  page.current ??= markHere()?.page ?? `${Date.now()}-${Math.random()}`;
  const own = page.current;
  const isShown = useRef(true);
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    let isOurs = false;
    const pop = (event: PopStateEvent) => {
      isOurs = isShown.current && markHere()?.page === own;
      if (!isOurs) return;
      event.stopImmediatePropagation();
      latest.current(idHere());
    };
    // It comes after the other one, of the same step.
    const change = (event: HashChangeEvent) => {
      if (isOurs) event.stopImmediatePropagation();
      isOurs = false;
    };
    // Before the router, which listens at the same place.
    window.addEventListener('popstate', pop, true);
    window.addEventListener('hashchange', change, true);
    return () => {
      window.removeEventListener('popstate', pop, true);
      window.removeEventListener('hashchange', change, true);
    };
  }, [own]);
  return {
    enter: () => {
      window.history.replaceState(marked({ page: own, isOver: false }), '');
      window.history.pushState(marked({ page: own, isOver: true }), '');
    },
    leave: () => {
      const here = markHere();
      if (here?.page !== own || !here.isOver) return false;
      window.history.back();
      return true;
    },
  };
}
