import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { figure } from '@/ui/figure';
import { pressable } from '@/ui/pressable';
import type { PersonState, UnitCompletion } from '../../../../core/statistics/contract';
import { countOf, stateWords } from '../words';
import styles from './count.module.scss';

interface CountProps {
  assignmentId: string;
  unit: Pick<UnitCompletion, 'unitId' | 'unitName' | 'finished' | 'due' | 'exempt'>;
  state: PersonState;
}

/** A number of people in a unit; a tap opens their names. */
export function Count({ assignmentId, unit, state }: CountProps) {
  const count = countOf(state, unit);
  if (count === 0)
    return (
      <View className={styles.none}>
        <Text>0</Text>
      </View>
    );
  const open = () => go('statisticsPeople', { assignmentId, state, unitId: unit.unitId });
  return (
    <View
      className={styles.count}
      {...pressable(open, { label: `${unit.unitName}${stateWords[state]} ${figure(count)} 人，看名单` })}
    >
      <Text>{figure(count)}</Text>
    </View>
  );
}
