import { useDidShow } from '@tarojs/taro';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { ReportedCard } from '../../reports/components/reported-card';
import { useReported } from '../../reports/rows-store';

/** 报错: questions that members reported, each to be corrected or answered. */
export default function ReportsPage() {
  const list = useReported();
  const load = () => void list.open('all');
  useDidShow(load);

  return (
    <Page title='报错' wide>
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='没有待处理的报错。' hint='党员在自测结果里点“这题有误”，会出现在这里。' />}
      >
        {(rows) => (
          <Pieces of={rows} nodes={40}>
            {(row) => <ReportedCard key={row.question.id} reported={row} />}
          </Pieces>
        )}
      </PagedView>
    </Page>
  );
}
