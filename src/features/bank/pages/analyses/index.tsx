import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { type Column, Table } from '@/ui/table/table';
import type { AnalysedPaper } from '../../../../../core/quiz/analysis/contract';
import { useAnalysedPapers } from '../../analysis/store';

/** 题目分析: the list of papers to choose from. */
export default function AnalysesPage() {
  const list = useAnalysedPapers();
  const load = () => void list.open('all');
  useDidShow(load);

  return (
    <Page title='题目分析' wide='tables'>
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='有人作答过的试卷会列在这里。' hint='每周自测出卷以后就有。' />}
      >
        {(rows) => (
          <Card>
            <Table
              label='可以分析的试卷'
              items={rows}
              keyOf={({ paperId }) => paperId}
              onOpen={({ paperId }) => go('paperAnalysis', { paperId })}
              columns={COLUMNS}
            />
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

const COLUMNS: Column<AnalysedPaper>[] = [
  { title: '试卷', cell: ({ title }) => title },
  { title: '开放', cell: ({ opensAt }) => friendlyTime(opensAt, now()), words: { after: '开放' } },
  { title: '截止', cell: ({ closesAt }) => (closesAt < now() ? '已截止' : dueTime(closesAt, now())) },
];
