import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function ItemPage() {
  return (
    <Page title='公开事项'>
      <EmptyState title='这里会显示事项的进展和结果。' />
    </Page>
  );
}
