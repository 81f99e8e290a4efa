import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { createIntent } from '@/platform/intent';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { Urgency, WorryTheme } from '../../../../core/letters/worries/contract';
import type { MeView } from '../../../../core/org/contract';
import { MOST_WORRY_TEXT } from './limits';
import { useWorryCommands } from './store';
import { optionsOf, themeWords, urgencyWords } from './words';

/** 联络员: passes a worry on to the secretary of a unit of theirs. */
export function PassForm({ units }: { units: readonly MeView['roles'][number][] }) {
  const { sending, problem, pass } = useWorryCommands();
  const [intent] = useState(() => createIntent('worry'));
  const [unitId, setUnit] = useState(units[0]?.unitId ?? '');
  const [theme, setTheme] = useState<WorryTheme | null>(null);
  const [urgency, setUrgency] = useState<Urgency>('days');
  const [text, write] = useKeptWords('worry');

  const send = async () => {
    if (theme === null) return;
    const content = '只有这个单元此刻的书记看得到；您以后只看到谈过没有。';
    if (!(await confirm({ title: '转给书记', content, confirmText: '转达' }))) return;
    const worry = { unitId, theme, urgency, text: text.trim() };
    if (!(await pass({ key: intent.keyFor(JSON.stringify(worry)), ...worry }))) return;
    intent.done();
    write('');
    setTheme(null);
    setUrgency('days');
    toast('已转给书记');
  };
  return (
    <Card title='转达一个苗头'>
      {units.length > 1 && (
        <SelectField
          label='单元'
          options={units.map((grant) => ({ value: grant.unitId, label: grant.unitName }))}
          value={unitId}
          onChange={setUnit}
        />
      )}
      <Chips isChoice label='哪方面' options={optionsOf(themeWords)} value={theme} onChange={setTheme} />
      <Chips isChoice label='多急' options={optionsOf(urgencyWords)} value={urgency} onChange={setUrgency} />
      <TextField
        label='发生了什么'
        lines={3}
        value={text}
        onChange={write}
        maxLength={MOST_WORRY_TEXT}
        hint={`${text.length} / ${MOST_WORRY_TEXT} 字。书记不问就知道是谁的，不写姓名；只写看到的，不下结论。`}
        error={problem?.of === 'new' ? problem.message : undefined}
      />
      <Button
        text='转给书记'
        isBusy={sending === 'new'}
        isDisabled={theme === null || text.trim() === ''}
        onPress={() => void send()}
      />
    </Card>
  );
}
