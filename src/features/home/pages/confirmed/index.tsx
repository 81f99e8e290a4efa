import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useConfirmed } from '../../confirmed-store';

/** 确认过的必读: what I have confirmed, and when. */
export default function ConfirmedPage() {
  const { confirmed, load } = useConfirmed();
  const refresh = () => void load();
  useDidShow(refresh);
  return (
    <Page title='确认过的必读'>
      <AsyncView
        of={confirmed}
        onRetry={refresh}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title='确认过的必读会列在这里。' hint='一年以内的，和确认的时间。' />}
      >
        {(list) => (
          <Card>
            <Pieces of={list}>
              {({ postId, title, confirmedAt }) => (
                <Row
                  key={postId}
                  title={title}
                  facts={[`${friendlyTime(confirmedAt, now())} 确认`]}
                  onPress={() => go('post', { postId })}
                />
              )}
            </Pieces>
          </Card>
        )}
      </AsyncView>
    </Page>
  );
}
