import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { type Column, Table } from '@/ui/table/table';
import type { PublishedRow } from '../../../../../core/statistics/rhythm-contract';
import { usePublished } from '../../rhythm/rhythm-store';
import { monthWords, readingWords } from '../../rhythm/words';

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
            <Table
              label='发布的信息'
              items={rows}
              keyOf={({ postId }) => postId}
              onOpen={({ postId, receipts }) =>
                receipts === null
                  ? go('composePost', { postId })
                  : go('receipts', { assignmentId: receipts.assignmentId })
              }
              columns={COLUMNS}
            />
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

const COLUMNS: Column<PublishedRow>[] = [
  { title: '标题', cell: ({ title }) => title },
  { title: '发布', cell: ({ publishedAt }) => friendlyTime(publishedAt, now()) },
  { title: '栏目', cell: ({ columnTitle }) => columnTitle },
  {
    title: '必读',
    cell: ({ receipts }) => receipts && readingWords(receipts),
    words: { before: '必读' },
    text: ({ receipts }) => (receipts === null ? '' : readingWords(receipts)),
  },
];
