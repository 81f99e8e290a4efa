import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { waitedColumn } from '@/desk/waiting-words';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { type Column, Table } from '@/ui/table/table';
import type { CallDeskRow } from '../../../../../core/works/workbench-contract';
import { LookCard } from '../../desk/components/look-card';
import { useLook } from '../../desk/look-store';
import { useCallDesk, useDeskWorks } from '../../desk/rows-store';
import { type DeskList, emptyWords, endedWords, listsOf, listWords, queuedWords } from '../../desk/words';
import { momentWords } from '../../words';

/** 征集办理: works to look at, and the calls of my units by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageCalls');
  const me = useMe();
  const lists = listsOf(me?.roles.map(({ role }) => role) ?? []);
  const [chosen, setChosen] = useState<DeskList | null>(null);
  const shown = chosen ?? lists.find((value) => value === param('list')) ?? lists[0] ?? 'draft';
  const load = (list: DeskList) => {
    useLook.getState().cancel();
    void (list === 'works' ? useDeskWorks.getState().open('') : useCallDesk.getState().open(list));
  };
  useDidShow(() => {
    void loadMe();
    if (me) load(shown);
  });
  const isKnown = me !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first list is loaded once it is known who asks
  useEffect(() => {
    if (isKnown) load(shown);
  }, [isKnown]);
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');

  return (
    <Page
      title={titles.manageCalls}
      wide='tables'
      action={mayWrite && <Button text='起草征集' onPress={() => go('composeCall', {})} />}
    >
      <Chips
        label='状态'
        options={lists.map((value) => ({ value, label: listWords[value] }))}
        value={shown}
        onChange={(value) => {
          nameInAddress('manageCalls', { list: value });
          setChosen(value);
          load(value);
        }}
        isOneLine
      />
      {shown === 'works' ? <Works onRetry={() => load('works')} /> : <Calls list={shown} onRetry={() => load(shown)} />}
    </Page>
  );
}

const ENDED: Column<CallDeskRow>[] = [{ title: '状态', cell: (call) => endedWords(call, now()) }];
const WAITING: Column<CallDeskRow>[] = [{ title: '状态', cell: (call) => queuedWords(call, now()) }, waitedColumn(now)];

function Works({ onRetry }: { onRetry: () => void }) {
  const works = useDeskWorks();
  return (
    <PagedView
      of={works}
      onRetry={onRetry}
      empty={<EmptyState title={emptyWords.works} hint='交上来的作品先到这里，没有姓名；自己的由别人看。' />}
    >
      {(rows) => (
        <Pieces of={rows} nodes={40}>
          {(work) => <LookCard key={work.submissionId} work={work} />}
        </Pieces>
      )}
    </PagedView>
  );
}

function Calls({ list, onRetry }: { list: Exclude<DeskList, 'works'>; onRetry: () => void }) {
  const calls = useCallDesk();
  return (
    <Card>
      <PagedView
        of={calls}
        onRetry={onRetry}
        empty={<EmptyState title={emptyWords[list]} hint='由支部联络员或支部书记起草。' />}
      >
        {(rows) => (
          <Table
            label={listWords[list]}
            items={rows}
            keyOf={(row) => row.callId}
            onOpen={(row) => go('composeCall', { callId: row.callId })}
            columns={[
              { title: '标题', cell: (row) => row.title },
              {
                title: '截止',
                cell: (row) => momentWords(row.endsAt),
                words: { after: '截止' },
              },
              {
                title: '评到',
                cell: (row) => momentWords(row.judgedBy),
                words: { before: '评到' },
              },
              { title: '单元', cell: (row) => row.unitName },
              {
                title: '更新',
                cell: (row) => friendlyTime(row.updatedAt, now()),
                words: { after: '更新' },
              },
              ...(list === 'ended' ? ENDED : []),
              ...(list === 'forMe' ? WAITING : []),
            ]}
          />
        )}
      </PagedView>
    </Card>
  );
}
