import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import type { CompletionView, PersonState, UnitCompletion } from '../../../../core/statistics/contract';
import { rateWords, stateWords } from '../words';
import { Count } from './count';
import styles from './unit-table.module.scss';

/** Rows added at a time. */
const PAGE = 20;

const states: readonly PersonState[] = ['finished', 'missing', 'exempt'];

/** The figures of each unit below its name. Each number of people opens their names. */
export function UnitTable({ completion: { assignment, units } }: { completion: CompletionView }) {
  const [limit, setLimit] = useState(PAGE);
  return (
    <Card title='各单元'>
      <Pieces of={units.slice(0, limit)} nodes={24} meaning={{ role: 'list', label: '各单元完成情况' }}>
        {(unit) => <UnitRow key={unit.unitId} assignmentId={assignment.assignmentId} unit={unit} />}
      </Pieces>
      {units.length > limit && (
        <Button
          kind='quiet'
          text={`更多（还有 ${units.length - limit} 个单元）`}
          onPress={() => setLimit(limit + PAGE)}
        />
      )}
    </Card>
  );
}

function UnitRow({ assignmentId, unit }: { assignmentId: string; unit: UnitCompletion }) {
  return (
    <View className={styles.row} {...accessible({ role: 'listitem' })}>
      <Text className={styles.name}>{unit.unitName}</Text>
      <Text className={styles.rate}>{rateWords(unit)}</Text>
      {states.map((state) => (
        <View key={state} className={styles.count}>
          <Text className={styles.title}>{stateWords[state]}</Text>
          <Count assignmentId={assignmentId} unit={unit} state={state} />
        </View>
      ))}
    </View>
  );
}
