import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { DeskTable } from '@/desk/desk-table';
import { ListAndDetail } from '@/desk/list-and-detail';
import { useBeside } from '@/desk/use-beside';
import { waitedColumn } from '@/desk/waiting-words';
import { useDuties } from '@/features/home/public';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { PagedView } from '@/ui/paged-view';
import type { Column } from '@/ui/table/table';
import type { ActivityWorkRow } from '../../../../../core/activities/workbench-contract';
import { ActivityWorkplace } from '../../desk/components/activity-workplace';
import { useActivityWork } from '../../desk/rows-store';
import { emptyWords, listsOf, listWords, statusWords } from '../../desk/words';
import { momentWords } from '../../words';

/** 活动办理: the activities of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageActivities');
  const me = useMe();
  const lists = listsOf(me?.roles.map(({ role }) => role) ?? []);
  const list = useActivityWork();
  const { query, open } = list;
  const first = lists.find((value) => value === param('list')) ?? lists[0] ?? 'draft';
  const shown = query ?? first;
  const beside = useBeside({
    asked: param('id'),
    name: (id) => nameInAddress('manageActivities', { list: shown, id }),
    openPage: (activityId) => go('composeActivity', { activityId }),
  });
  const look = useDuties((duties) => duties.look);
  useDidShow(() => {
    void loadMe();
    if (query !== null) void open(query);
  });
  useEffect(() => {
    if (query === null && me) void open(first);
  }, [query, me, open, first]);
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');

  return (
    <ListAndDetail
      title='活动办理'
      beside={beside}
      ids={list.rows.state === 'ready' ? list.rows.value.map(({ activityId }) => activityId) : []}
      isQueue={shown === 'forMe'}
      onStep={() => void Promise.all([open(shown), look()])}
      detail={(id) => me && <ActivityWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      action={mayWrite && <Button text='起草活动' onPress={() => go('composeActivity', {})} />}
    >
      <Chips
        label='状态'
        options={lists.map((value) => ({ value, label: listWords[value] }))}
        value={shown}
        onChange={(value) => {
          beside.close();
          nameInAddress('manageActivities', { list: value });
          void open(value);
        }}
        isOneLine
      />
      <Card>
        <PagedView
          of={list}
          onRetry={() => void open(shown)}
          empty={<EmptyState title={emptyWords[shown]} hint='由支部联络员或支部书记起草。' />}
        >
          {(rows) => (
            <DeskTable
              label={listWords[shown]}
              items={rows}
              keyOf={(row) => row.activityId}
              beside={beside}
              columns={[
                { title: '活动', cell: (row) => row.title },
                { title: '时间', cell: (row) => momentWords(row.startsAt) },
                { title: '单元', cell: (row) => row.unitName },
                { title: '更新', cell: (row) => friendlyTime(row.updatedAt, now()) },
                ...(shown === 'forMe' ? WAITING : []),
              ]}
            />
          )}
        </PagedView>
      </Card>
    </ListAndDetail>
  );
}

const WAITING: Column<ActivityWorkRow>[] = [
  { title: '状态', cell: ({ status }) => statusWords[status] },
  waitedColumn(now),
];
