import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { nameInAddress, useParams } from '@/platform/navigate';
import { viewTitles } from '@/platform/titles';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import type { FeedbackState } from '../../../../../core/disclosure/contract';
import { FeedbackQueue } from '../../feedback/components/feedback-queue';
import { MyFeedbackList } from '../../feedback/components/my-feedback-list';

type View = FeedbackState | 'mine';

const views: { value: View; label: string }[] = [
  { value: 'waiting', label: '待答复' },
  { value: 'answered', label: '已答复' },
  { value: 'mine', label: '我提的' },
];

/** My own feedback; for members who answer feedback, also the feedback to answer. */
export default function FeedbackPage() {
  const param = useParams('feedback');
  const me = useMe();
  const [view, setView] = useState<View>(param('view') === 'queue' ? 'waiting' : 'mine');
  useDidShow(() => void loadMe());
  const inAddress = (shown: View) => (shown === 'mine' ? shown : 'queue');

  if (!holdsAny(me, 'secretary', 'admin'))
    return (
      <Page title='我的反馈'>
        <MyFeedbackList />
      </Page>
    );
  return (
    <Page title={view === 'mine' ? '我的反馈' : viewTitles.feedbackQueue} view={['view', inAddress(view)]} wide>
      <Tabs
        options={views}
        value={view}
        onChange={(next) => {
          setView(next);
          nameInAddress('feedback', { view: inAddress(next) });
        }}
      />
      {view === 'mine' ? <MyFeedbackList /> : <FeedbackQueue state={view} />}
    </Page>
  );
}
