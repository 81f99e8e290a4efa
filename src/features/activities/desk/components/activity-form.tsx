import { View } from '@tarojs/components';
import { ScopePicker } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import { type Desk, useCompose } from '../compose-store';
import { withUnit } from '../draft-form';
import styles from './moment.module.scss';
import { type Span, SpanFields } from './span-fields';

/** Edits an activity. */
export function ActivityForm({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useCompose();
  const { units, own } = around;
  return (
    <>
      <Card title='活动'>
        <TextField
          label='名称'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={60}
          error={problems.title}
        />
        <TextField
          label='地点'
          value={form.venue}
          onChange={(venue) => change({ venue })}
          maxLength={60}
          error={problems.venue}
        />
        <TextField
          label='安排'
          lines={6}
          value={form.details}
          onChange={(details) => change({ details })}
          maxLength={2000}
          hint='做什么、在哪里集合、带什么；一行一段'
          error={problems.details}
        />
        <TextField
          label='联系人'
          value={form.contact}
          onChange={(contact) => change({ contact })}
          maxLength={40}
          hint='可以不写'
          error={problems.contact}
        />
      </Card>
      <Times form={form} />
      <Card title='报名'>
        <SwitchRow
          title='限名额'
          hint='满了以后报名的排候补，有人退出时依次递补'
          isOn={form.isLimited}
          onChange={(isLimited) => change({ isLimited })}
        />
        {form.isLimited && (
          <TextField
            label='名额'
            kind='number'
            value={form.seats}
            onChange={(seats) => change({ seats })}
            maxLength={4}
            hint='发布以后还可以改'
            error={problems.seats}
          />
        )}
        {own.length > 1 && (
          <SelectField
            label='由哪个单元组织'
            options={own.map((unit) => ({ value: unit.unitId, label: unit.name }))}
            value={form.unitId}
            onChange={(unitId) => change(withUnit(form, unitId))}
            error={problems.unitId}
          />
        )}
        <ScopePicker
          label='谁能报名'
          units={units}
          speakerId={form.unitId}
          scope={form.scope}
          onChange={(scope) => change({ scope })}
          error={problems.scope}
        />
      </Card>
    </>
  );
}

/** A day that was emptied is none. */
const withNoEmptyDay = ({ startDay, endDay, ...times }: Partial<Span<string>>) => ({
  ...times,
  ...(startDay !== undefined && { startDay: startDay || null }),
  ...(endDay !== undefined && { endDay: endDay || null }),
});

/** When it is held and until when people sign up, as China counts time. */
function Times({ form }: Pick<Desk, 'form'>) {
  const { problems, change } = useCompose();
  const today = dayKey(now());
  return (
    <Card title='时间'>
      <SpanFields
        span={form}
        onChange={(changes) => change(withNoEmptyDay(changes))}
        startsAtProblem={problems.startsAt}
        endsAtProblem={problems.endsAt}
      />
      <View className={styles.moment}>
        <DateField
          label='报名截止日期'
          value={form.closeDay}
          start={today}
          onChange={(closeDay) => change({ closeDay: closeDay || null })}
          error={problems.closesAt}
        />
        <TimeField label='报名截止时间' value={form.closeTime} onChange={(closeTime) => change({ closeTime })} />
      </View>
    </Card>
  );
}
