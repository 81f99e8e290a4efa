import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { figure } from '@/ui/figure';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table/table';
import { Tag } from '@/ui/tag';
import type { ImportRow, ImportView, RowGroup } from '../../../../../core/bank/imports/import';
import { typeWord } from '../../../quiz/public-workbench';
import { useImportJob, useImportRows } from '../job-store';
import {
  assumptionsOf,
  assumptionWords,
  groupCount,
  groupWords,
  verdictReasons,
  verdictTones,
  verdictWords,
} from '../words';
import { ImportRemarks, ROWS } from './import-remarks';

const GROUPS: readonly (RowGroup | 'all')[] = ['all', 'importable', 'problem', 'known'];

/** The rows of the file, each with what happens to it and why. */
export function ImportRows({ job }: { job: ImportView }) {
  const { group, show } = useImportJob();
  const list = useImportRows();
  return (
    <>
      <ImportRemarks job={job} />
      <View id={ROWS}>
        <Chips
          label='各行'
          options={[
            ...GROUPS.map((value) => ({ value, label: `${groupWords[value]} ${figure(groupCount(value, job))}` })),
            ...assumptionsOf(job)
              .filter(({ what }) => what === group)
              .map(({ what, count }) => ({ value: what, label: `${assumptionWords[what]} ${figure(count)}` })),
          ]}
          value={group}
          onChange={show}
        />
      </View>
      <Card>
        <PagedView of={list} onRetry={() => show(group)} empty={<EmptyState title='没有这样的行。' />}>
          {(rows) => (
            <Table
              label='各行的结论'
              items={rows}
              keyOf={(row) => row.id}
              columns={[
                { title: '题干', cell: (row) => row.stem || '（没有题干）' },
                { title: '行', cell: (row) => `${row.sheet === '' ? '' : `${row.sheet} · `}第 ${row.line} 行` },
                { title: '题型', cell: (row) => (row.type ? typeWord(row.type) : null) },
                { title: '说明', cell: reasonOf },
                {
                  title: '结论',
                  cell: (row) => <Tag text={verdictWords[row.verdict]} tone={verdictTones[row.verdict]} />,
                },
              ]}
            />
          )}
        </PagedView>
      </Card>
    </>
  );
}

function reasonOf({ verdict, problems, assumed }: ImportRow): string | null {
  const why = problems.map(({ column, message }) => `${column}：${message}`).join('；') || verdictReasons[verdict];
  return [why, ...assumed.map((what) => assumptionWords[what])].filter((words) => words !== '').join('；') || null;
}
