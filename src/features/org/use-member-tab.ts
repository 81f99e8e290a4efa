import { useDidShow } from '@tarojs/taro';
import { usePullToRefresh } from '@/platform/pull-to-refresh';
import { loadMe, useMe } from './me';

interface MemberTab {
  /** Loads the tab's data anew. */
  refresh: () => Promise<void>;
  /** Clears the tab's data, which belongs to another person. */
  forget: () => void;
}

/**
 * For a tab with a member's own data: refreshes it whenever the tab appears or is pulled down. Returns that refresh.
 */
export function useMemberTab({ refresh, forget }: MemberTab): () => Promise<void> {
  const me = useMe();
  const update = async () => {
    await Promise.all([loadMe(), refresh()]);
  };
  useDidShow(() => {
    // While `me` is unknown, data in the store can only be another person's.
    if (me === null) forget();
    void update();
  });
  usePullToRefresh(update);
  return update;
}
