import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Moment } from '@/ui/moment';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table';
import { useImports } from '../form-store';
import { formatWords, stateWords } from '../words';

/** Earlier imports with their states. An unfinished one goes on when it is opened. */
export function ImportHistory() {
  const list = useImports();
  return (
    <Card title='导入记录'>
      <PagedView
        of={list}
        onRetry={() => void list.open('all')}
        empty={<EmptyState title='导入过的文件会列在这里。' hint='没有做完的可以接着做，做完的可以撤销。' />}
      >
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
