import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function DetailPage() {
  return (
    <Page title='完成情况'>
      <EmptyState title='这里会显示各支部和人员的完成情况。' />
    </Page>
  );
}
