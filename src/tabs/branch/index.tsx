import { useLoad } from '@tarojs/taro';
import { Board, useBoard } from '@/features/disclosure/public';
import { PostFeed, useFeed, useFeedHead } from '@/features/feed/public';
import { useMe, useMemberTab } from '@/features/org/public';
import { SearchButton } from '@/features/search/public';
import { type BranchSegment, useBranchSegment } from '@/platform/branch-segment';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Tabs } from '@/ui/tabs';

const lists = { news: useFeed, board: useBoard };

const refresh = async () => {
  void useFeedHead.getState().refresh();
  const { segment } = useBranchSegment.getState();
  if (segment !== 'interact') await lists[segment].getState().refresh('all');
};
const forget = () => {
  useFeed.getState().forget();
  useBoard.getState().forget();
  useFeedHead.getState().forget();
};

/** 支部: what it publishes, what it discloses, and what its members do together. */
export default function BranchTab() {
  const param = useParams('branch');
  const { segment, show } = useBranchSegment();
  useLoad(() => {
    const asked = param('segment');
    if (asked === 'board' || asked === 'interact') show(asked);
  });
  const hasVoices = useMe()?.policy.voices === 'on';
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
          { value: 'interact', label: '互动' },
        ]}
        value={segment}
        onChange={choose}
        trailing={<SearchButton />}
      />
      {segment === 'board' && <Board />}
      {segment === 'news' && <PostFeed />}
      {segment === 'interact' && (
        <Card>
          <Row title='活动' facts={['主题党日、党员活动日', '报名和签到']} onPress={() => go('activities')} />
          <Row title='连心桥' facts={['给书记、分管领导写信', '签收和答复有时限']} onPress={() => go('letters')} />
          <Row title='调查和推选' facts={['话题调查、推选', '每一项写明谁看得到']} onPress={() => go('surveys')} />
          {hasVoices && (
            <Row
              title='征集'
              facts={['格言、文章、照片、短片', '评定以前不看是谁的']}
              onPress={() => go('calls', {})}
            />
          )}
        </Card>
      )}
    </Page>
  );
}
