import { useDidShow } from '@tarojs/taro';
import { usePullToRefresh } from '@/platform/pull-to-refresh';
import { loadMe, useMe } from './me';

interface MemberTab {
  /** Brings what the tab shows up to date. */
  refresh: () => Promise<void>;
  /** Another person starts from nothing. */
  forget: () => void;
}

/** A tab that shows what is a member's own: up to date whenever it appears or is pulled down. Returns the way to ask anew. */
export function useMemberTab({ refresh, forget }: MemberTab): () => Promise<void> {
  const me = useMe();
  const update = async () => {
    await Promise.all([loadMe(), refresh()]);
  };
  useDidShow(() => {
    // Nobody is known yet, so whatever is left in the store was somebody else's.
    if (me === null) forget();
    void update();
  });
  usePullToRefresh(update);
  return update;
}
