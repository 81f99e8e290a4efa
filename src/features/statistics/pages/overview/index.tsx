import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function OverviewPage() {
  return (
    <Page title='统计'>
      <EmptyState title='这里会显示学习完成情况。' />
    </Page>
  );
}
