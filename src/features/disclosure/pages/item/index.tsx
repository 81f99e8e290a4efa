import { useDidShow } from '@tarojs/taro';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Skeleton } from '@/ui/skeleton';
import { ItemCard } from '../../components/item-card';
import { StageMark } from '../../components/stage-mark';
import { Timeline } from '../../components/timeline';
import { FeedbackForm } from '../../feedback/components/feedback-form';
import { FeedbackNote } from '../../feedback/components/feedback-note';
import { useItem } from '../../item-store';

export default function ItemPage() {
  const param = useParams('disclosure');
  const { item, open } = useItem();
  const load = () => void open(param('disclosureId'));
  useDidShow(load);

  return (
    <Page title='公开事项'>
      <AsyncView of={item} onRetry={load} skeleton={<Skeleton shape='article' />}>
        {(value) => (
          <>
            <ItemCard
              item={value}
              publishedAt={value.publishedAt}
              noticeEndsAt={value.noticeEndsAt}
              mark={<StageMark stage={value.stage} />}
            />
            <Card title='进展和结果'>
              {value.entries.length > 0 ? (
                <Timeline entries={value.entries} addresses={value.addresses} />
              ) : (
                <EmptyState title='办理的进展和结果会显示在这里。' hint='由支部书记记录。' />
              )}
            </Card>
            <Card title='我的反馈'>
              <Pieces of={value.myFeedback} nodes={12}>
                {(feedback) => <FeedbackNote key={feedback.feedbackId} feedback={feedback} />}
              </Pieces>
              <FeedbackForm />
            </Card>
          </>
        )}
      </AsyncView>
    </Page>
  );
}
