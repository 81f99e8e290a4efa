import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { type Column, Table } from '@/ui/table/table';
import type { ManagedCourseRow } from '../../../../../core/classroom/workbench-contract';
import { columnTitle } from '../../course-words';
import { useManagedCourses } from '../../desk/rows-store';

/** 课程管理: the courses of the units for which I publish. */
export default function CourseDeskPage() {
  const list = useManagedCourses();
  const { open, forget } = list;
  const load = () => void open('managed');
  useDidShow(load);
  useEffect(() => forget, [forget]);
  return (
    <Page
      title={titles.manageCourses}
      wide='tables'
      action={<Button text='写一门课程' onPress={() => go('composeCourse', {})} />}
    >
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='还没有发布的课程。' hint='写好并发布的课程会列在这里，随时可以修改。' />}
      >
        {(rows) => (
          <Card>
            <Table
              label='课程'
              items={rows}
              keyOf={(row) => row.courseId}
              onOpen={({ courseId }) => go('composeCourse', { courseId })}
              columns={COLUMNS}
            />
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

const COLUMNS: Column<ManagedCourseRow>[] = [
  { title: '课程', cell: (row) => row.title },
  { title: '栏目', cell: (row) => columnTitle(row.column) },
  { title: '单元', cell: (row) => row.unitName },
  { title: '课时', cell: (row) => `${row.lessons} 节` },
  { title: '状态', cell: (row) => (row.isWithdrawn ? '已撤回' : null) },
  { title: '要求', cell: (row) => (row.dueAt === null || row.isWithdrawn ? null : dueTime(row.dueAt, now())) },
  {
    title: '发布',
    cell: (row) => friendlyTime(row.publishedAt, now()),
    words: { after: '发布' },
  },
];
