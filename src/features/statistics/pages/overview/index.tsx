import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table/table';
import { useAssignments } from '../../assignments-store';
import { MissingLink } from '../../components/missing-link';
import { dueWords, kindWords } from '../../words';

/** 完成统计: the assignments of my units' members. */
export default function OverviewPage() {
  const list = useAssignments();
  const load = () => void list.open('all');
  useDidShow(load);
  return (
    <Page title={titles.statistics} wide='tables'>
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={
            <EmptyState
              title='布置过的必读、每周自测和课程会显示在这里。'
              hint='支部发布必读，或系统出了本周自测后，就能看到完成情况。'
            />
          }
        >
          {(rows) => (
            <Table
              label='布置过的学习'
              items={rows}
              keyOf={(row) => row.assignmentId}
              onOpen={(row) => go('statisticsDetail', { assignmentId: row.assignmentId })}
              columns={[
                { title: '名称', cell: (row) => row.title },
                { title: '单元', cell: (row) => row.asked },
                { title: '类别', cell: (row) => kindWords[row.kind] },
                { title: '截止', cell: (row) => dueWords(row.dueAt, now()) },
                {
                  title: '名单',
                  align: 'end',
                  cell: (row) => <MissingLink assignment={row} />,
                  isWay: true,
                },
              ]}
            />
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
