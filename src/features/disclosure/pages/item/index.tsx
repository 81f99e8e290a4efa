import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { WithdrawnItem } from '../../../../../core/disclosure/withdrawn-contract';
import { ItemCard } from '../../components/item-card';
import { StageMark } from '../../components/stage-mark';
import { entriesOf, Timeline } from '../../components/timeline';
import { FeedbackForm } from '../../feedback/components/feedback-form';
import { FeedbackNote, PublicAnswer } from '../../feedback/components/feedback-note';
import { useItem } from '../../item-store';
import { categoryTitle } from '../../words';

export default function ItemPage() {
  const param = useParams('disclosure');
  const { item, withdrawn, open } = useItem();
  const load = () => void open(param('disclosureId'));
  useDidShow(load);

  return (
    <Page title='公开事项'>
      {withdrawn ? (
        <Withdrawn item={withdrawn} />
      ) : (
        <AsyncView of={item} onRetry={load} skeleton={<Skeleton shape='article' />}>
          {(value) => (
            <>
              <ItemCard
                item={value}
                publishedAt={value.publishedAt}
                noticeEndsAt={value.noticeEndsAt}
                mark={<StageMark stage={value.stage} />}
              />
              <Card title='办理经过'>
                <Timeline entries={entriesOf(value, now())} addresses={value.addresses} />
                <Row title='找谁问' facts={[value.contact]} isWhole />
              </Card>
              {value.publicAnswers.length > 0 && (
                <Card title='公开的答复'>
                  <Pieces of={value.publicAnswers} nodes={12}>
                    {(each) => <PublicAnswer key={each.feedbackId} feedback={each} />}
                  </Pieces>
                </Card>
              )}
              <View className='unprinted'>
                <Card title='我的反馈'>
                  <Pieces of={value.myFeedback} nodes={12}>
                    {(feedback) => <FeedbackNote key={feedback.feedbackId} feedback={feedback} />}
                  </Pieces>
                  <FeedbackForm
                    unitName={value.unitName}
                    isNoticeRunning={value.noticeEndsAt !== null && value.noticeEndsAt >= now()}
                  />
                </Card>
              </View>
            </>
          )}
        </AsyncView>
      )}
    </Page>
  );
}

/** The line that is left on the board's address. */
const Withdrawn = ({ item: { category, unitName, publishedAt, withdrawnAt, reason } }: { item: WithdrawnItem }) => (
  <Card title='这个公开事项已经撤回'>
    <Row
      title={`原因：${reason}`}
      isWhole
      facts={[
        categoryTitle(category),
        unitName,
        `${friendlyTime(publishedAt, now())} 公开`,
        `${friendlyTime(withdrawnAt, now())} 撤回`,
      ]}
    />
  </Card>
);
