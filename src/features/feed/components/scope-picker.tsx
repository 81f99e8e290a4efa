import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import type { UnitView } from '../../../../core/org/workbench-contract';
import { placesOf, type ScopeRow, scopeRows, toggleScope } from '../scope-tree';
import styles from './scope-picker.module.scss';

/** More units than this start folded. */
const MOST_OPEN = 30;

interface ScopePickerProps {
  /** Units that I manage, parents before children. */
  units: readonly UnitView[];
  /** The unit in whose name the post appears. */
  speakerId: string;
  scope: readonly string[];
  onChange: (scope: string[]) => void;
  error?: string | undefined;
}

/** Who will see it: units of the tree, each with all below it. */
export function ScopePicker({ units, speakerId, scope, onChange, error }: ScopePickerProps) {
  const places = placesOf(units, speakerId, scope);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => foldedAtFirst(units));
  const fold = (unitId: string) => {
    const changed = new Set(closed);
    if (!changed.delete(unitId)) changed.add(unitId);
    setClosed(changed);
  };
  return (
    <View {...accessible({ role: 'group', label: '谁能看到' })}>
      <Text className={styles.label}>谁能看到</Text>
      {scopeRows(places, scope, closed).map((row) => (
        <Choice
          key={row.unitId}
          row={row}
          isClosed={closed.has(row.unitId)}
          onToggle={() => onChange(toggleScope(places, scope, row.unitId))}
          onFold={() => fold(row.unitId)}
        />
      ))}
      {error !== undefined && (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}

const foldedAtFirst = (units: readonly UnitView[]): Set<string> => {
  if (units.length <= MOST_OPEN) return new Set();
  const known = new Set(units.map(({ unitId }) => unitId));
  // The top stays open, so that there is something to choose from.
  return new Set(units.filter(({ parentId }) => parentId !== null && known.has(parentId)).map(({ unitId }) => unitId));
};

interface ChoiceProps {
  row: ScopeRow;
  isClosed: boolean;
  onToggle: () => void;
  onFold: () => void;
}

function Choice({ row: { name, depth, state, hasChildren }, isClosed, onToggle, onFold }: ChoiceProps) {
  const isOn = state !== 'free';
  return (
    <View className={styles.row} style={{ paddingLeft: `${Math.min(depth, 4) * 16}px` }}>
      <View
        className={styles.choice}
        {...pressable(onToggle, { role: 'checkbox', checked: isOn, disabled: state === 'covered', label: name })}
      >
        <View className={classNames(styles.box, isOn && styles.on, state === 'covered' && styles.covered)} />
        <Text className={styles.name}>{name}</Text>
        {state === 'covered' && <Text className={styles.fact}>已含</Text>}
      </View>
      {hasChildren && (
        <View className={styles.fold} {...pressable(onFold, { label: `${isClosed ? '展开' : '收起'}${name}` })}>
          <Text>{isClosed ? '展开' : '收起'}</Text>
        </View>
      )}
    </View>
  );
}
