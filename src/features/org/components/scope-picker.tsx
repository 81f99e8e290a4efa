import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import type { ManagedUnits } from '../../../../core/org/workbench-contract';
import { placesOf, toggleScope } from '../unit-tree';
import { ChosenUnits } from './chosen-units';
import styles from './scope-picker.module.scss';
import { MANY, UnitChoice } from './unit-choice';

interface ScopePickerProps {
  label: string;
  units: ManagedUnits;
  /** The unit that publishes; null until one is chosen. */
  speakerId: string | null;
  scope: readonly string[];
  onChange: (scope: string[]) => void;
  /** Whom the scope comes to, where that is known. */
  comesTo?: string | undefined;
  error?: string | undefined;
}

/**
 * Picks the units that will see something; each includes all units below it. A small tree stands in the form, a large one
 * is opened from it.
 */
export function ScopePicker({ label, units, speakerId, scope, onChange, comesTo, error }: ScopePickerProps) {
  const [isOpen, setOpen] = useState(false);
  const places = placesOf(units, speakerId, scope);
  const choice = (
    <UnitChoice
      label={label}
      places={places}
      chosen={scope}
      isSeveral
      onChoose={(unitId) => onChange(toggleScope(places, scope, unitId))}
    />
  );
  if (places.length > MANY) {
    return (
      <>
        <ChosenUnits label={label} places={places} chosen={scope} onOpen={() => setOpen(true)} error={error} />
        {isOpen && (
          <Sheet
            title={label}
            onClose={() => setOpen(false)}
            foot={
              <>
                <Text className={styles.chosen} {...accessible({ role: 'status' })}>
                  {chosenSoFar(scope.length, comesTo)}
                </Text>
                <View className={styles.ways}>
                  {scope.length > 0 && <Button kind='quiet' text='都不选' onPress={() => onChange([])} />}
                  <Button kind='secondary' text='选好了' onPress={() => setOpen(false)} />
                </View>
              </>
            }
          >
            {choice}
          </Sheet>
        )}
      </>
    );
  }
  return (
    <View>
      <Text className={styles.label}>{label}</Text>
      {choice}
      {error !== undefined && (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}

const chosenSoFar = (count: number, comesTo: string | undefined): string => {
  if (count === 0) return '还没有选';
  return comesTo === undefined ? `选了 ${count} 个单元` : `选了 ${count} 个单元，${comesTo}`;
};
