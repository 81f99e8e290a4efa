import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { FoldedUnits } from '@/ui/table/folded-units';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { type CompletionNode, completionTree } from '../../../../core/statistics/rules/roll-up';
import { countOf, rateWords, stateWords } from '../words';
import { Count } from './count';
import styles from './unit-table.module.scss';

const states: readonly PersonState[] = ['finished', 'missing', 'exempt'];

/** The figures of each unit below its name. Each number of people opens their names. */
export const UnitTable = ({ completion }: { completion: CompletionView }) => (
  <Card title='各单元'>
    <FoldedUnits
      label='各单元完成情况'
      tree={completionTree(completion)}
      factsOf={(node) => [`完成率 ${rateWords(node)}`, `未完成 ${figure(countOf('missing', node))} 人`]}
      nodes={24}
    >
      {(unit) => <UnitRow assignmentId={completion.assignment.assignmentId} unit={unit} />}
    </FoldedUnits>
  </Card>
);

function UnitRow({ assignmentId, unit }: { assignmentId: string; unit: CompletionNode }) {
  return (
    <View className={styles.row}>
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
