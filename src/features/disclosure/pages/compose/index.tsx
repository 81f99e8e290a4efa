import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function ComposePage() {
  return (
    <Page title='公开事项'>
      <EmptyState title='这里用来起草公开事项。' />
    </Page>
  );
}
