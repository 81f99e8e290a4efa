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

/**
 * The figures of each unit. Each number of people opens their names. On a phone the numbers are below the unit's name.
 */
export function UnitTable({ completion: { assignment, units } }: { completion: CompletionView }) {
  const [limit, setLimit] = useState(PAGE);
  return (
    <Card title='各单元'>
      <View {...accessible({ role: 'table', label: '各单元完成情况' })}>
        <Head />
        <Pieces of={units.slice(0, limit)} nodes={24}>
          {(unit) => <UnitRow key={unit.unitId} assignmentId={assignment.assignmentId} unit={unit} />}
        </Pieces>
      </View>
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

const heading = accessible({ role: 'columnheader' });

function Head() {
  return (
    <View className={styles.head} {...accessible({ role: 'row' })}>
      <Text {...heading}>单元</Text>
      {['完成率', ...states.map((state) => stateWords[state])].map((title) => (
        <Text key={title} className={styles.number} {...heading}>
          {title}
        </Text>
      ))}
    </View>
  );
}

const cell = accessible({ role: 'cell' });

function UnitRow({ assignmentId, unit }: { assignmentId: string; unit: UnitCompletion }) {
  return (
    <View className={styles.row} {...accessible({ role: 'row' })}>
      <Text className={styles.name} {...cell}>
        {unit.unitName}
      </Text>
      <Text className={styles.rate} {...cell}>
        {rateWords(unit)}
      </Text>
      {states.map((state) => (
        <View key={state} className={styles.count} {...cell}>
          <Text className={styles.title}>{stateWords[state]}</Text>
          <Count assignmentId={assignmentId} unit={unit} state={state} />
        </View>
      ))}
    </View>
  );
}
