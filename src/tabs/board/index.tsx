import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function BoardTab() {
  return (
    <Page title='公开' isTab>
      <EmptyState title='这里会显示党务公开事项。' />
    </Page>
  );
}
