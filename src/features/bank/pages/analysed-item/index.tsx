import { useLoad } from '@tarojs/taro';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { ItemDetail } from '../../analysis/components/item-detail';
import { useAnalysis } from '../../analysis/store';

/** One question of a paper: its figures, and how often each option was chosen. */
export default function AnalysedItemPage() {
  const param = useParams('analysedItem');
  const { analysis, open } = useAnalysis();
  const load = () => void open(param('paperId'));
  useLoad(load);

  return (
    <Page title='题目分析' wide>
      <AsyncView of={analysis} onRetry={load}>
        {({ items }) => {
          const item = items.find(({ questionId }) => questionId === param('questionId'));
          return item ? <ItemDetail item={item} /> : <EmptyState title='这份试卷里没有这道题。' />;
        }}
      </AsyncView>
    </Page>
  );
}
