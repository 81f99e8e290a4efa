import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible, told } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Pieces } from '@/ui/pieces';
import { pressable } from '@/ui/pressable';
import { TextField } from '@/ui/text-field';
import type { ManagedUnits } from '../../../../core/org/workbench-contract';
import { foldedBelowTop, placesOf, rowsNamed, type ScopeRow, scopeRows, toggleScope } from '../scope-tree';
import styles from './scope-picker.module.scss';

/** A tree with more units than this starts folded, has a search by name, and shows this many rows at a time. */
const MANY = 30;

interface ScopePickerProps {
  label: string;
  units: ManagedUnits;
  /** The unit that publishes; null until one is chosen. */
  speakerId: string | null;
  scope: readonly string[];
  onChange: (scope: string[]) => void;
  error?: string | undefined;
}

/** Picks the units that will see something; each includes all units below it. */
export function ScopePicker({ label, units, speakerId, scope, onChange, error }: ScopePickerProps) {
  const places = placesOf(units, speakerId, scope);
  const isMany = places.length > MANY;
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => (isMany ? foldedBelowTop(units) : new Set()));
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(MANY);
  const fold = (unitId: string) => {
    const changed = new Set(closed);
    if (!changed.delete(unitId)) changed.add(unitId);
    setClosed(changed);
  };
  const letters = typed.trim();
  const rows = letters === '' ? scopeRows(places, scope, closed) : rowsNamed(places, scope, letters);
  // Chosen rows are shown even beyond the limit.
  const shown = rows.filter(({ state }, index) => index < limit || state === 'chosen');

  return (
    <View {...accessible({ role: 'group', label })}>
      <Text className={styles.label}>{label}</Text>
      {isMany && <TextField label='按名称查找单元' value={typed} onChange={setTyped} maxLength={40} />}
      <Pieces of={shown} nodes={8}>
        {(row) => (
          <Choice
            key={row.unitId}
            row={row}
            isClosed={closed.has(row.unitId)}
            onToggle={() => onChange(toggleScope(places, scope, row.unitId))}
            onFold={() => fold(row.unitId)}
          />
        )}
      </Pieces>
      {rows.length > shown.length && (
        <Button
          kind='quiet'
          text={`更多（还有 ${rows.length - shown.length} 个）`}
          onPress={() => setLimit(limit + MANY)}
        />
      )}
      {error !== undefined && (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}

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
        {...pressable(onToggle, { role: 'checkbox', checked: isOn, disabled: state === 'covered', ...told(name) })}
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
