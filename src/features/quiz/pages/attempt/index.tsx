import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function AttemptPage() {
  return (
    <Page title='自测'>
      <EmptyState title='这里会显示自测题目。' />
    </Page>
  );
}
