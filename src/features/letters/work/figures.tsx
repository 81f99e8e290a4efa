import { Text } from '@tarojs/components';
import { useCallback, useEffect, useState } from 'react';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { fullDay } from '@/ui/friendly-time';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { Table } from '@/ui/table/table';
import type { LetterFigures } from '../../../../core/letters/workbench-contract';
import styles from '../components/letter.module.scss';
import { kindWords } from '../words';
import { fetchFigures } from './api';
import { workMessages } from './messages';

interface Shown {
  key: string;
  name: string;
  received: number;
  inTime: number;
  due: number;
}

/** Received and answered in time, by theme and unit. Small groups are not shown, and nobody is counted. */
export function Figures() {
  const [figures, setFigures] = useState<Loadable<LetterFigures>>(loading);
  const load = useCallback(async () => {
    const answer = await fetchFigures();
    setFigures((before) => reloaded(before, answer, workMessages));
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <AsyncView of={figures} onRetry={() => void load()}>
      {({ from, until, byKind, byUnit }) => (
        <>
          <Card title={`${fullDay(from)}到${fullDay(until)}，按类别`}>
            <Group
              label='按类别'
              total={byKind.total}
              rows={byKind.rows.map(({ key, ...row }) => ({ ...row, key, name: kindWords[key] }))}
              hasOthers={byKind.hasOthers}
            />
          </Card>
          <Card title='按单元'>
            <Group
              label='按单元'
              total={byUnit.total}
              rows={byUnit.rows.map(({ key, ...row }) => ({ ...row, key: key.unitId, name: key.unitName }))}
              hasOthers={byUnit.hasOthers}
            />
          </Card>
        </>
      )}
    </AsyncView>
  );
}

interface GroupProps {
  label: string;
  total: LetterFigures['byKind']['total'];
  rows: readonly Shown[];
  hasOthers: boolean;
}

const Group = ({ label, total, rows, hasOthers }: GroupProps) => (
  <>
    {total === null ? (
      <Text className={styles.fact}>不到五封，不显示。</Text>
    ) : (
      <Table
        label={label}
        items={[{ key: 'total', name: '合计', ...total }, ...rows]}
        keyOf={({ key }) => key}
        columns={[
          { title: label, cell: ({ name }) => name },
          {
            title: '收到',
            cell: ({ received }) => `${received} 封`,
            words: { before: '收到' },
            align: 'end',
          },
          {
            title: '按时答复',
            cell: ({ inTime, due }) => `${inTime} / ${due}`,
            words: { before: '按时答复' },
            align: 'end',
          },
        ]}
      />
    )}
    {total !== null && hasOthers && (
      <Text className={styles.fact}>不到五封的组，和能减出它来的组，不单独显示。检举控告不在其中。</Text>
    )}
  </>
);
