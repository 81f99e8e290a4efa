import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table';
import { useProposals } from '../../desk/rows-store';
import { arrivalWords, statusOptions, statusWords, waitingStatus } from '../../desk/words';
import { categoryTitle } from '../../words';

/** 公开事项办理: the items of my units, by state. */
export default function ManagePage() {
  const me = useMe();
  const list = useProposals();
  const { query, open } = list;
  const status = query ?? 'proposed';
  const load = () => void open(status);
  const [hasAsked, setAsked] = useState(false);
  useDidShow(() => {
    void loadMe().finally(() => setAsked(true));
    if (query !== null) load();
  });
  useEffect(() => {
    if (query === null && (me || hasAsked)) void open(waitingStatus(me?.roles.map(({ role }) => role) ?? []));
  }, [query, me, hasAsked, open]);
  const mayPropose = holdsAny(me, 'editor', 'secretary', 'admin');

  return (
    <Page
      title='公开事项办理'
      wide
      action={mayPropose && <Button text='提出事项' onPress={() => go('composeDisclosure', {})} />}
    >
      <Chips
        label='状态'
        options={statusOptions}
        value={status}
        onChange={(value) => void list.open(value)}
        isOneLine
      />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={<EmptyState title={`没有${statusWords[status]}的事项。`} hint={arrivalWords[status]} />}
        >
          {(rows) => (
            <Table
              label={statusWords[status]}
              items={rows}
              keyOf={(row) => row.disclosureId}
              onOpen={(row) => go('composeDisclosure', { disclosureId: row.disclosureId })}
              columns={[
                { title: '事项', cell: (row) => row.title },
                { title: '类别', cell: (row) => categoryTitle(row.category) },
                { title: '单元', cell: (row) => row.unitName },
                { title: '更新', cell: (row) => friendlyTime(row.updatedAt, now()) },
              ]}
            />
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
