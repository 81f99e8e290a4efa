import { Text } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';
import type { WeeklyPlan } from '../../../../core/quiz/papers/contract';
import { useAvailability } from '../availability-store';
import { type WeekRow, weeksAhead, withTheme } from '../theme-weeks';
import { useWeekly } from '../weekly-store';
import styles from './fields.module.scss';
import { Toggles } from './toggles';

/** 主题日历: the coming weeks, each with the theme of its weekly test. */
export function ThemeCalendar({ plan }: { plan: WeeklyPlan }) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <Card title='主题日历'>
      <Text className={styles.note}>有主题的周只考所选的主题；没有主题、或题量不足的周，按常规组卷规则出卷。</Text>
      <Pieces of={weeksAhead(plan.themes, now())}>
        {(row) =>
          row.week === edited ? (
            <ThemeForm key={row.week} row={row} plan={plan} onDone={() => setEdited(null)} />
          ) : (
            <Row
              key={row.week}
              title={row.theme?.title ?? '没有主题'}
              facts={[`${row.from}至${row.to}`, row.theme ? row.theme.topics.join('、') || '主题不限' : '按常规出卷']}
              mark={plan.shortWeeks.includes(row.week) ? <Tag text='题量不足' tone='warn' /> : undefined}
              onPress={() => setEdited(row.week)}
            />
          )
        }
      </Pieces>
    </Card>
  );
}

interface ThemeFormProps {
  row: WeekRow;
  plan: WeeklyPlan;
  onDone: () => void;
}

function ThemeForm({ row: { week, from, to, theme }, plan, onDone }: ThemeFormProps) {
  const { isSaving, saveThemes } = useWeekly();
  const known = useAvailability((state) => state.topics);
  const [title, setTitle] = useState(theme?.title ?? '');
  const [topics, setTopics] = useState<string[]>(theme?.topics ?? []);
  const options = [...new Set([...known, ...topics])].map((topic) => ({ value: topic, label: topic }));
  const keep = async (changed: WeekRow['theme']) => {
    if (await saveThemes(withTheme(plan.themes, week, changed))) onDone();
  };
  return (
    <Card title={`${from}至${to}`} extra={<Button kind='quiet' text='取消' onPress={onDone} />}>
      <TextField label='主题名称' value={title} onChange={setTitle} maxLength={20} />
      <Toggles label='考哪些主题（不选为不限）' options={options} chosen={topics} onChange={setTopics} />
      <Button
        text='保存主题'
        kind='secondary'
        isBusy={isSaving}
        isDisabled={title.trim() === ''}
        onPress={() => void keep({ week, title: title.trim(), topics })}
      />
      {theme && <Button kind='quiet' text='去掉主题' isDisabled={isSaving} onPress={() => void keep(null)} />}
    </Card>
  );
}
