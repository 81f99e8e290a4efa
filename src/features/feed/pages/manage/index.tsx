import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Table } from '@/ui/table';
import type { PostStatus } from '../../../../../core/feed/contract';
import { columnTitle, emptyWords, statusWords } from '../../words';
import { firstStatus, useWorkList } from '../../work-list-store';

const STATUSES: readonly PostStatus[] = ['draft', 'inReview', 'inSignOff', 'published', 'withdrawn'];

/** 发布: what the units I work for are writing, by how far it got. */
export default function ManagePage() {
  const me = useMe();
  const { status, counts, rows, next, isLoadingMore, message, open, choose, more } = useWorkList();
  const [hasAsked, setAsked] = useState(false);
  const load = async () => {
    await Promise.all([loadMe(), open()]);
    setAsked(true);
  };
  useDidShow(() => void load());
  useEffect(() => {
    if (status !== null || counts === null || !(me || hasAsked)) return;
    void choose(firstStatus(counts, me?.roles.map(({ role }) => role) ?? []));
  }, [status, counts, me, hasAsked, choose]);

  const options = STATUSES.map((value) => ({
    value,
    label: counts ? `${statusWords[value]} ${counts[value]}` : statusWords[value],
  }));
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <Page
      title='发布与审核'
      wide
      action={mayWrite ? <Button text='写一篇' onPress={() => go('composePost', {})} /> : undefined}
    >
      {status && <Chips label='状态' options={options} value={status} onChange={(value) => void choose(value)} />}
      {message && <Notice kind='warn' text={message} />}
      <AsyncView
        of={rows}
        onRetry={() => void load()}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyState {...emptyWords[status ?? 'draft']} />}
      >
        {(items) => (
          <Card>
            <Table
              label='稿件'
              items={items}
              keyOf={(row) => row.postId}
              onOpen={(row) => go('composePost', { postId: row.postId })}
              columns={[
                { title: '标题', cell: (row) => row.title },
                { title: '栏目', cell: (row) => columnTitle(row.column) },
                { title: '单元', cell: (row) => row.unitName },
                { title: '起草', cell: (row) => row.authorName },
                { title: '更新', cell: (row) => friendlyTime(row.updatedAt, now()) },
              ]}
            />
            {next !== null && <Button kind='quiet' text='更多' isBusy={isLoadingMore} onPress={() => void more()} />}
          </Card>
        )}
      </AsyncView>
    </Page>
  );
}
