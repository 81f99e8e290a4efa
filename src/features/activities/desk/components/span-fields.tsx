import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { DateField } from '@/ui/date-field';
import { TimeField } from '@/ui/time-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import styles from './moment.module.scss';

/** From when to when, as China counts time. */
export interface Span<Day> {
  startDay: Day;
  startTime: string;
  endDay: Day;
  endTime: string;
}

interface SpanFieldsProps<Day> {
  span: Span<Day>;
  /** A day that was emptied is ''. */
  onChange: (changes: Partial<Span<string>>) => void;
  startsAtProblem?: string | undefined;
  endsAtProblem?: string | undefined;
}

/** When something is held. */
export function SpanFields<Day extends string | null>({
  span,
  onChange,
  startsAtProblem,
  endsAtProblem,
}: SpanFieldsProps<Day>) {
  const today = dayKey(now());
  return (
    <>
      <View className={styles.moment}>
        <DateField
          label='开始日期'
          value={span.startDay}
          start={today}
          onChange={(startDay) => onChange({ startDay })}
          error={startsAtProblem}
        />
        <TimeField label='开始时间' value={span.startTime} onChange={(startTime) => onChange({ startTime })} />
      </View>
      <View className={styles.moment}>
        <DateField
          label='结束日期'
          value={span.endDay ?? span.startDay}
          start={span.startDay ?? today}
          onChange={(endDay) => onChange({ endDay })}
          error={endsAtProblem}
        />
        <TimeField label='结束时间' value={span.endTime} onChange={(endTime) => onChange({ endTime })} />
      </View>
    </>
  );
}
