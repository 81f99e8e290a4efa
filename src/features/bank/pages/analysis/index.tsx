import { useLoad } from '@tarojs/taro';
import { go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { ProgressBar } from '@/ui/progress-bar';
import { Skeleton } from '@/ui/skeleton';
import { ItemTable } from '../../analysis/components/item-table';
import { AnalysisSummary } from '../../analysis/components/summary';
import { type ItemOrder, useAnalysis } from '../../analysis/store';
import { sorted } from '../../analysis/words';

const orders: { value: ItemOrder; label: string }[] = [
  { value: 'flags', label: '该看的在前' },
  { value: 'facility', label: '得分率从低到高' },
  { value: 'discrimination', label: '区分度从低到高' },
  { value: 'paper', label: '按试卷顺序' },
];

/** The figures of one paper, question by question. It names no member. */
export default function AnalysisPage() {
  const paperId = useParams('paperAnalysis')('paperId');
  const { analysis, progress, order, open, sort } = useAnalysis();
  const load = () => void open(paperId);
  useLoad(load);

  return (
    <Page title='题目分析' wide='tables'>
      <AsyncView
        of={analysis}
        onRetry={load}
        skeleton={progress ? <Counting {...progress} /> : <Skeleton />}
        isEmpty={({ attempts }) => attempts === 0}
        empty={<EmptyState title='还没有人交卷。' hint='有人作答以后，这里会有每道题的得分率和区分度。' />}
      >
        {(value) => (
          <>
            <AnalysisSummary analysis={value} onRenew={() => void open(paperId, true)} />
            {value.items.length === 0 ? (
              <EmptyState title='现在没有您能看的题。' hint='您自己还会考到的，考完以后列在这里。' />
            ) : (
              <>
                <Chips label='排序' options={orders} value={order} onChange={sort} isOneLine />
                <Card>
                  <ItemTable
                    items={sorted(value.items, order)}
                    onOpen={({ questionId }) => go('analysedItem', { paperId, questionId })}
                  />
                </Card>
              </>
            )}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const Counting = ({ done, total }: { done: number; total: number }) => (
  <Card title='正在统计'>
    <ProgressBar value={total === 0 ? 0 : done / total} label={`${done} / ${total} 份`} />
  </Card>
);
