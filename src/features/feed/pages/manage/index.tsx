import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { DeskTable } from '@/desk/desk-table';
import { ListAndDetail } from '@/desk/list-and-detail';
import { StateChoice } from '@/desk/state-choice';
import { useBeside } from '@/desk/use-beside';
import { waitedColumn } from '@/desk/waiting-words';
import { useDuties } from '@/features/home/public';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { figure } from '@/ui/figure';
import { friendlyTime } from '@/ui/friendly-time';
import { PagedView } from '@/ui/paged-view';
import type { Column } from '@/ui/table/table';
import type { WorkList, WorkRow } from '../../../../../core/feed/workbench-contract';
import { PostWorkplace } from '../../desk/components/post-workplace';
import { firstList, useWorkCounts } from '../../desk/counts-store';
import { useWorkRows } from '../../desk/rows-store';
import { emptyWords, listWords, statusWords, titleOf } from '../../desk/words';

const LISTS: readonly WorkList[] = [
  'forMe',
  'returned',
  'draft',
  'inReview',
  'inSignOff',
  'scheduled',
  'published',
  'archived',
  'withdrawn',
];
const QUEUES: readonly WorkList[] = ['forMe', 'returned'];

/** 发布: the posts of the units I work for, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('managePosts');
  const wanted = LISTS.find((list) => list === param('list'));
  const me = useMe();
  const { counts, load: count, forget: forgetCounts } = useWorkCounts();
  const list = useWorkRows();
  const { query: status, open, forget: forgetRows } = list;
  const [hasAsked, setAsked] = useState(false);
  const beside = useBeside({
    asked: param('id'),
    name: (id) => nameInAddress('managePosts', { list: status ?? wanted, id }),
    openPage: (postId) => go('composePost', { postId }),
  });
  const look = useDuties((duties) => duties.look);

  const load = async () => {
    await Promise.all([loadMe(), count(), status && open(status)]);
    setAsked(true);
  };
  useDidShow(() => void load());
  useEffect(() => {
    if (status === null && counts.state === 'ready' && (me || hasAsked)) {
      void open(wanted ?? firstList(counts.value, me?.roles.map(({ role }) => role) ?? []));
    }
  }, [status, counts, me, hasAsked, open, wanted]);
  useEffect(
    () => () => {
      forgetCounts();
      forgetRows();
    },
    [forgetCounts, forgetRows],
  );

  const countOf = (list: WorkList): number => (counts.state === 'ready' ? counts.value[list] : 0);
  const options = LISTS.filter((list) => !QUEUES.includes(list) || list === status || countOf(list) > 0).map(
    (value) => ({
      value,
      label: counts.state === 'ready' ? `${listWords[value]} ${figure(countOf(value))}` : listWords[value],
    }),
  );
  const choose = (value: WorkList) => {
    beside.close();
    nameInAddress('managePosts', { list: value });
    void open(value);
  };
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <ListAndDetail
      title={titles.managePosts}
      beside={beside}
      ids={list.rows.state === 'ready' ? list.rows.value.map(({ postId }) => postId) : []}
      isQueue={status === 'forMe'}
      onStep={() => void Promise.all([load(), look()])}
      detail={(id) => me && <PostWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      action={mayWrite ? <Button text='写一篇' onPress={() => go('composePost', {})} /> : undefined}
    >
      {status && <StateChoice beside={beside} options={options} value={status} onChange={choose} />}
      {status === null && counts.state === 'failed' ? (
        <ErrorState message={counts.message} onRetry={counts.canRetry ? () => void load() : undefined} />
      ) : (
        <PagedView of={list} onRetry={() => void load()} empty={<EmptyState {...emptyWords[status ?? 'draft']} />}>
          {(rows) => (
            <Card>
              <DeskTable
                label='稿件'
                items={rows}
                keyOf={(row) => row.postId}
                beside={beside}
                columns={status === 'forMe' ? WITH_STATE : COLUMNS}
              />
            </Card>
          )}
        </PagedView>
      )}
    </ListAndDetail>
  );
}

const COLUMNS: Column<WorkRow>[] = [
  { title: '标题', cell: titleOf },
  { title: '栏目', cell: (row) => row.columnTitle },
  { title: '单元', cell: (row) => row.unitName },
  { title: '起草', cell: (row) => row.authorName },
  {
    title: '更新',
    cell: (row) => friendlyTime(row.updatedAt, now()),
    words: { after: '更新' },
  },
];
const WITH_STATE: Column<WorkRow>[] = [
  ...COLUMNS,
  { title: '状态', cell: (row) => statusWords[row.status] },
  waitedColumn(now),
];
