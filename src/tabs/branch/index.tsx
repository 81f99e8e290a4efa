import { useLoad } from '@tarojs/taro';
import { Board, useBoard } from '@/features/disclosure/public';
import { PostFeed, useFeed, useFeedHead } from '@/features/feed/public';
import { useMemberTab } from '@/features/org/public';
import { SearchButton } from '@/features/search/public';
import { type BranchSegment, useBranchSegment } from '@/platform/branch-segment';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';

const lists = { news: useFeed, board: useBoard };

const refresh = async () => {
  void useFeedHead.getState().refresh();
  await lists[useBranchSegment.getState().segment].getState().refresh('all');
};
const forget = () => {
  useFeed.getState().forget();
  useBoard.getState().forget();
  useFeedHead.getState().forget();
};

/** 支部: what it publishes and what it discloses. */
export default function BranchTab() {
  const param = useParams('branch');
  const { segment, show } = useBranchSegment();
  useLoad(() => {
    if (param('segment') === 'board') show('board');
  });
  const unread = useFeedHead(({ unread }) => unread);
  useMemberTab({ refresh, forget });
  const choose = (chosen: BranchSegment) => {
    show(chosen);
    nameInAddress('branch', { segment: chosen });
    void refresh();
  };
  return (
    <Page title='支部' isTab>
      <Tabs
        options={[
          { value: 'news', label: '动态', count: unread },
          { value: 'board', label: '公开' },
        ]}
        value={segment}
        onChange={choose}
        trailing={<SearchButton />}
      />
      {segment === 'board' ? <Board /> : <PostFeed />}
    </Page>
  );
}
