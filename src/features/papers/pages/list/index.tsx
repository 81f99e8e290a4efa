import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { paperKindWords } from '@/features/quiz/public-workbench';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { dayRange } from '@/ui/day-range';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Row } from '@/ui/row';
import { type Column, Table } from '@/ui/table/table';
import type { PaperRow } from '../../../../../core/quiz/papers/contract';
import { type PaperKind, paperKind } from '../../../../../core/quiz/papers/taking';
import { usePapers } from '../../papers-store';
import { phaseWords } from '../../words';

const KINDS = paperKind.options.map((value) => ({ value, label: paperKindWords[value] }));

const EMPTY: Record<PaperKind, { title: string; hint: string }> = {
  weekly: { title: '还没有每周自测的试卷。', hint: '设好组卷规则后，每周一早上自动出卷。' },
  fixed: { title: '还没有试卷。', hint: '编好的试卷和草稿会列在这里。' },
  contest: { title: '还没有知识竞赛。', hint: '编好的竞赛和草稿会列在这里。' },
};

/** 试卷与自测: papers of the units that I administer. */
export default function PapersPage() {
  const list = usePapers();
  const [kind, setKind] = useState<PaperKind>('fixed');
  const show = (wanted: PaperKind) => {
    setKind(wanted);
    void list.open(wanted);
  };
  useDidShow(() => show(kind));
  return (
    <Page
      title={titles.papers}
      wide='tables'
      action={
        kind === 'weekly' ? undefined : (
          <Button
            text={kind === 'contest' ? '编一次竞赛' : '编一份试卷'}
            onPress={() => go('composePaper', { kind })}
          />
        )
      }
    >
      <Chips label='种类' options={KINDS} value={kind} onChange={show} />
      {kind === 'weekly' && (
        <Card>
          <Row
            title='组卷规则和主题日历'
            facts={['每周自测怎么出卷，哪一周什么主题']}
            onPress={() => go('weeklyPlan')}
          />
        </Card>
      )}
      <PagedView of={list} onRetry={() => show(kind)} empty={<EmptyState {...EMPTY[kind]} />}>
        {(rows) => (
          <Card>
            <Table
              label='试卷'
              items={rows}
              keyOf={(row) => row.paperId}
              onOpen={(row) => go('composePaper', { paperId: row.paperId })}
              columns={COLUMNS}
            />
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

const COLUMNS: Column<PaperRow>[] = [
  { title: '标题', cell: (row) => row.title },
  { title: '状态', cell: (row) => phaseWords(row, now()) },
  { title: '开放', cell: (row) => dayRange(row.opensAt, row.closesAt, now()) },
  {
    title: '更新',
    cell: (row) => friendlyTime(row.updatedAt, now()),
    words: { after: '更新' },
  },
];
