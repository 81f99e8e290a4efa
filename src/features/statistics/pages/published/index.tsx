import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { usePublished } from '../../rhythm/rhythm-store';
import { monthWords, publishedFacts } from '../../rhythm/words';

/** What one unit published in a month. A 必读 opens its 回执, any other post its page at the desk, where everything about it stands. */
export default function PublishedPage() {
  const param = useParams('published');
  const list = usePublished();
  const load = () => void list.open(`${param('unitId')} ${param('month')}`);
  const month = monthWords(param('month'));
  useDidShow(load);
  return (
    <Page title='发布的信息' wide='tables'>
      <PagedView of={list} onRetry={load} empty={<EmptyState title={`${month}没有发布信息。`} />}>
        {(rows) => (
          <Card title={`${rows[0]?.unitName ?? ''}，${month}`}>
            <Pieces of={rows} nodes={8}>
              {(row) => (
                <Row
                  key={row.postId}
                  title={row.title}
                  facts={[friendlyTime(row.publishedAt, now()), ...publishedFacts(row)]}
                  onPress={() =>
                    row.receipts === null
                      ? go('composePost', { postId: row.postId })
                      : go('receipts', { assignmentId: row.receipts.assignmentId })
                  }
                />
              )}
            </Pieces>
          </Card>
        )}
      </PagedView>
    </Page>
  );
}
