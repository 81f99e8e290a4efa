import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
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
import { useHasFrame } from '@/ui/page-head';
import { PagedView } from '@/ui/paged-view';
import { Row } from '@/ui/row';
import type { Column } from '@/ui/table/table';
import type { ProposalRow } from '../../../../../core/disclosure/workbench-contract';
import { ProposalWorkplace } from '../../desk/components/proposal-workplace';
import { useProposals } from '../../desk/rows-store';
import { arrivalWords, emptyWords, firstList, listsOf, listWords, statusWords } from '../../desk/words';
import { DueItems } from '../../due/due-items';
import { categoryTitle } from '../../words';

/** 公开事项办理: the items of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageDisclosures');
  const me = useMe();
  const roles = me?.roles.map(({ role }) => role) ?? [];
  const lists = listsOf(roles);
  const list = useProposals();
  const { query, open } = list;
  const first = lists.find((list) => list === param('list')) ?? firstList(roles);
  const shown = query ?? first;
  const beside = useBeside({
    asked: param('id'),
    name: (id) => nameInAddress('manageDisclosures', { list: shown, id }),
    openPage: (disclosureId) => go('composeDisclosure', { disclosureId }),
  });
  const look = useDuties((duties) => duties.look);
  const load = () => void open(shown);
  const [hasAsked, setAsked] = useState(false);
  // The list stays where it was left, unless a row of 待我处理 asks for another.
  const arrives = useRef(param('list') !== '');
  useDidShow(() => {
    void loadMe().finally(() => setAsked(true));
    if (query !== null) void open(arrives.current ? first : query);
    arrives.current = false;
  });
  useEffect(() => {
    if (query === null && (me || hasAsked)) void open(first);
  }, [query, me, hasAsked, open, first]);
  // A desk has its navigation for these.
  const hasFrame = useHasFrame();
  const mayWatch = holdsAny(me, 'secretary', 'reviewer', 'admin');
  const mayPropose = holdsAny(me, 'editor', 'secretary', 'admin');

  return (
    <ListAndDetail
      title='公开事项办理'
      beside={beside}
      ids={list.rows.state === 'ready' ? list.rows.value.map(({ disclosureId }) => disclosureId) : []}
      isQueue={shown === 'forMe'}
      onStep={() => void Promise.all([open(shown), look()])}
      detail={(id) => me && <ProposalWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      action={mayPropose && <Button text='提出事项' onPress={() => go('composeDisclosure', {})} />}
    >
      <DueItems />
      <Chips
        label='状态'
        options={lists.map((value) => ({ value, label: listWords[value] }))}
        value={shown}
        onChange={(value) => {
          beside.close();
          nameInAddress('manageDisclosures', { list: value });
          void list.open(value);
        }}
        isOneLine
      />
      <Card>
        <PagedView of={list} onRetry={load} empty={<EmptyState title={emptyWords[shown]} hint={arrivalWords[shown]} />}>
          {(rows) => (
            <DeskTable
              label={listWords[shown]}
              items={rows}
              keyOf={(row) => row.disclosureId}
              beside={beside}
              columns={[
                { title: '事项', cell: (row) => row.title },
                { title: '类别', cell: (row) => categoryTitle(row.category) },
                { title: '单元', cell: (row) => row.unitName },
                { title: '更新', cell: (row) => friendlyTime(row.updatedAt, now()) },
                ...(shown === 'forMe' ? WAITING : []),
              ]}
            />
          )}
        </PagedView>
      </Card>
      {!hasFrame && mayWatch && (
        <Card>
          <Row title='公开覆盖' facts={['各单元公开了什么，还差什么']} onPress={() => go('coverage', {})} />
          {holdsAny(me, 'admin') && (
            <Row title='公开目录' facts={['公开什么、什么时候、谁负责']} onPress={() => go('catalogue')} />
          )}
        </Card>
      )}
    </ListAndDetail>
  );
}

const WAITING: Column<ProposalRow>[] = [
  { title: '状态', cell: ({ status }) => statusWords[status] },
  waitedColumn(now),
];
