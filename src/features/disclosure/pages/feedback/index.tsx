import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

export default function FeedbackPage() {
  return (
    <Page title='意见反馈'>
      <EmptyState title='这里会显示提出的意见和答复。' />
    </Page>
  );
}
