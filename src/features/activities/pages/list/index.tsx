import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { nextFirst } from '../../../../../core/activities/rules/times';
import { useActivities } from '../../list-store';
import { heldWords, standingWords } from '../../words';

const options = [
  { value: 'coming' as const, label: '未结束' },
  { value: 'mine' as const, label: '我的' },
  { value: 'past' as const, label: '已结束' },
];

/** 活动: what is to come for me, with where I stand; and what is over. */
export default function ActivitiesPage() {
  const list = useActivities();
  const when = list.query ?? 'coming';
  const load = () => void list.open(when);
  useDidShow(load);
  return (
    <Page title='活动'>
      <Chips label='活动' options={options} value={when} onChange={(value) => void list.open(value)} />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={
            when === 'mine' ? (
              <EmptyState title='您还没有报过名。' hint='报了名的、候补的、到过的活动会显示在这里。' />
            ) : (
              <EmptyState title='主题党日、党员活动日会显示在这里。' hint='由支部发布，可以报名。' />
            )
          }
        >
          {(rows) => (
            <Pieces of={when === 'coming' ? nextFirst(rows) : rows}>
              {(row) => (
                <Row
                  key={row.activityId}
                  title={row.title}
                  facts={[heldWords(row), row.venue, row.attended ? '已签到' : standingWords(row)]}
                  onPress={() => go('activity', { activityId: row.activityId })}
                />
              )}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
