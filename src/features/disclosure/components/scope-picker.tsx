import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { ChoiceList } from '@/ui/choice-list';
import { TextField } from '@/ui/text-field';
import type { UnitView } from '../../../../core/org/workbench-contract';
import { isCovered, scopeChoices, toggleScope } from '../scope';
import styles from './scope-picker.module.scss';

/** Units shown at once; beyond that they are looked for by name. */
const PAGE = 12;

interface ScopePickerProps {
  units: readonly UnitView[];
  /** The unit that discloses. */
  unitId: string | null;
  scope: readonly string[];
  onChange: (scope: string[]) => void;
  error?: string | undefined;
}

/** 公开范围: the units whose members will see it. */
export function ScopePicker({ units, unitId, scope, onChange, error }: ScopePickerProps) {
  const [name, setName] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const choices = scopeChoices(units, unitId);
  const offered = choices.filter((choice) => !isCovered(choice.unitId, scope, units));
  const found = offered.filter((choice) => choice.name.includes(name.trim()));
  const elsewhere = scope.filter((id) => !choices.some((choice) => choice.unitId === id)).length;

  return (
    <View className={styles.picker}>
      <Text className={styles.label}>公开范围</Text>
      {choices.length > PAGE && <TextField label='按名称查找单元' value={name} onChange={setName} maxLength={40} />}
      <ChoiceList
        label='公开范围'
        isMultiple
        choices={found.slice(0, limit).map((choice) => ({ key: choice.unitId, text: choice.name }))}
        chosen={scope}
        onToggle={(id) => onChange(toggleScope(id, scope, units))}
      />
      {found.length > limit && (
        <Button kind='quiet' text={`更多（还有 ${found.length - limit} 个）`} onPress={() => setLimit(limit + PAGE)} />
      )}
      {elsewhere > 0 && <Text className={styles.hint}>{`另外还有 ${elsewhere} 个单元，由有权限的人设定。`}</Text>}
      {error === undefined ? (
        <Text className={styles.hint}>选上级单元，就包含它的全部下级。</Text>
      ) : (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}
