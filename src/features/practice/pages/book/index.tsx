import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Tabs } from '@/ui/tabs';
import { CardRowView } from '../../book/components/card-row';
import { DueCard } from '../../book/components/due-card';
import { TopicChips } from '../../book/components/topic-chips';
import { TopicsCard } from '../../book/components/topics-card';
import { type Shelf, useBook, useCards } from '../../book/store';

const shelves: { value: Shelf; label: string }[] = [
  { value: 'kept', label: '在复习' },
  { value: 'away', label: '已收起' },
];

/** 错题本: reviews due, my weak topics, and every question that I answered wrongly. */
export default function BookPage() {
  const { shelf, topic, moved, problem, isSending, open, show, undo } = useBook();
  const list = useCards();
  const load = () => void open();
  useDidShow(load);

  return (
    <Page title='错题本'>
      <DueCard />
      <TopicsCard />
      <Tabs options={shelves} value={shelf} onChange={(next) => show(next, topic)} />
      <TopicChips value={topic} onChange={(next) => show(shelf, next)} />
      {problem !== null && <Notice kind='error' text={problem} />}
      {moved !== null && (
        <Notice
          kind='ok'
          text={moved.isAway ? '已放回，按原来的日子复习。' : '已收起，不再安排复习。'}
          action={<Button kind='quiet' text='撤销' isBusy={isSending} onPress={() => void undo()} />}
        />
      )}
      <PagedView of={list} onRetry={load} empty={<Empty shelf={shelf} isNarrowed={topic !== ''} />}>
        {(rows) => (
          <Card>
            <Pieces of={rows} nodes={20}>
              {(row) => <CardRowView key={row.questionId} card={row} />}
            </Pieces>
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

function Empty({ shelf, isNarrowed }: { shelf: Shelf; isNarrowed: boolean }) {
  if (shelf === 'away') return <EmptyState title='收起的题会放在这里。' hint='确认不会再错的题可以收起，随时放回。' />;
  if (isNarrowed) return <EmptyState title='这个主题没有在复习的错题。' />;
  return (
    <EmptyState
      title='自测里答错的题会收在这里。'
      hint='每周自测交卷后、自测一分钟结束后自动收进来，只有自己看得到。'
      action={<Button kind='secondary' text='自测一分钟' onPress={() => go('minuteTest')} />}
    />
  );
}
