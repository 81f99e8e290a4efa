import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Moment } from '@/ui/moment';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table/table';
import { type ImportList, useImports } from '../form-store';
import { formatWords, stateWords } from '../words';

const empty: Record<ImportList, { title: string; hint: string }> = {
  all: { title: '导入过的文件会列在这里。', hint: '没有做完的可以接着做，做完的可以撤销。' },
  ready: { title: '没有待确认的导入。', hint: '检查完、还没有确认的会列在这里。' },
};

/** Earlier imports with their states. An unfinished one goes on when it is opened. */
export function ImportHistory({ of }: { of: ImportList }) {
  const list = useImports();
  useDidShow(() => void list.open(of));
  return (
    <Card title={of === 'ready' ? '待确认的导入' : '导入记录'}>
      <PagedView of={list} onRetry={() => void list.open(of)} empty={<EmptyState {...empty[of]} />}>
        {(rows) => (
          <Table
            label='导入记录'
            items={rows}
            keyOf={(row) => row.importId}
            onOpen={(row) => go('importJob', { importId: row.importId })}
            columns={[
              { title: '名称', cell: (row) => row.name },
              { title: '状态', cell: stateWords },
              { title: '格式', cell: (row) => (row.format ? formatWords[row.format] : null) },
              { title: '谁', cell: (row) => row.byName },
              { title: '时间', cell: (row) => <Moment at={row.at} /> },
            ]}
          />
        )}
      </PagedView>
    </Card>
  );
}
