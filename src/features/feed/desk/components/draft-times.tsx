import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { SwitchRow } from '@/ui/switch-row';
import { TimeField } from '@/ui/time-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import { type Desk, useCompose } from '../compose-store';

/** When a post appears and when it leaves the feed, as China counts time. */
export function DraftTimes({ form }: Pick<Desk, 'form'>) {
  const { problems, change } = useCompose();
  const today = dayKey(now());
  return (
    <Card>
      <SwitchRow
        title='定时发布'
        hint='审核通过以后，到这个时间（北京时间）自动发布；过了时间才通过的，通过就发'
        isOn={form.isTimed}
        onChange={(isTimed) => change({ isTimed })}
      />
      {form.isTimed && (
        <>
          <DateField
            label='发布日期'
            value={form.publishDay}
            start={today}
            onChange={(publishDay) => change({ publishDay: publishDay || null })}
            error={problems.publishDay}
          />
          <TimeField label='发布时间' value={form.publishTime} onChange={(publishTime) => change({ publishTime })} />
        </>
      )}
      <SwitchRow
        title='到期下线'
        hint='过了这一天不再列在动态里；从待办和搜索仍然打得开'
        isOn={form.isPassing}
        onChange={(isPassing) => change({ isPassing })}
      />
      {form.isPassing && (
        <DateField
          label='最后一天'
          value={form.lastDay}
          start={today}
          onChange={(lastDay) => change({ lastDay: lastDay || null })}
          error={problems.lastDay}
        />
      )}
    </Card>
  );
}
