import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function ResultPage() {
  return (
    <Page title='自测结果'>
      <EmptyState title='这里会显示得分和解析。' />
    </Page>
  );
}
