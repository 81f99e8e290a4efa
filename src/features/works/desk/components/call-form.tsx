import { Text } from '@tarojs/components';
import { ScopePicker } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { ChoiceList } from '@/ui/choice-list';
import { DateField } from '@/ui/date-field';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import { furtherUse, workKind } from '../../../../../core/works/call';
import styles from '../../components/works.module.scss';
import { kindWords, limitWords, useWords } from '../../words';
import { type Desk, useCompose } from '../compose-store';
import { withUnit } from '../draft-form';
import { JuryField } from './jury-field';

const toggled = <Value extends string>(all: readonly Value[], chosen: readonly Value[], key: string): Value[] =>
  all.filter((value) => chosen.includes(value) !== (value === key));

/** Edits a call for works. */
export function CallForm({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useCompose();
  return (
    <>
      <Card title='征集什么'>
        <TextField
          label='标题'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={60}
          error={problems.title}
        />
        <TextField
          label='要求'
          lines={6}
          value={form.theme}
          onChange={(theme) => change({ theme })}
          maxLength={2000}
          hint='主题、写法、字数；一行一段'
          error={problems.theme}
        />
        <Text className={styles.label}>收什么</Text>
        <ChoiceList
          label='收什么'
          choices={workKind.options.map((kind) => ({ key: kind, text: `${kindWords[kind]}，${limitWords[kind]}` }))}
          chosen={form.kinds}
          isMultiple
          onToggle={(key) => change({ kinds: toggled(workKind.options, form.kinds, key) })}
        />
        {problems.kinds !== undefined && <Notice kind='error' text={problems.kinds} />}
        <TextField
          label='每人最多几件'
          kind='number'
          value={form.most}
          onChange={(most) => change({ most })}
          maxLength={2}
          error={problems.most}
        />
      </Card>
      <Card title='怎样用'>
        <Notice text='参加评选、评定以后在这里展示，交的人都要同意。下面的另外问，可以不同意，随时可以收回。' />
        {furtherUse.options.map((use) => (
          <SwitchRow
            key={use}
            title={useWords[use]}
            isOn={form.uses.includes(use)}
            onChange={() => change({ uses: toggled(furtherUse.options, form.uses, use) })}
          />
        ))}
      </Card>
      <JuryField form={form} />
      <Reach form={form} around={around} />
    </>
  );
}

/** Until when, and who takes part. */
function Reach({ form, around: { units, own } }: Pick<Desk, 'form' | 'around'>) {
  const { problems, change } = useCompose();
  return (
    <Card title='谁参加，到什么时候'>
      <DateField
        label='截止日期'
        value={form.endDay}
        start={dayKey(now())}
        onChange={(endDay) => change({ endDay: endDay || null })}
        error={problems.endsAt}
      />
      <TimeField label='截止时间' value={form.endTime} onChange={(endTime) => change({ endTime })} />
      <DateField
        label='评到哪天'
        value={form.judgedDay}
        start={form.endDay ?? dayKey(now())}
        onChange={(judgedDay) => change({ judgedDay: judgedDay || null })}
        error={problems.judgedBy}
      />
      <TimeField label='评到几点' value={form.judgedTime} onChange={(judgedTime) => change({ judgedTime })} />
      {own.length > 1 && (
        <SelectField
          label='由哪个单元发起'
          options={own.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          value={form.unitId}
          onChange={(unitId) => change(withUnit(form, unitId))}
          error={problems.unitId}
        />
      )}
      <ScopePicker
        label='谁参加'
        units={units}
        speakerId={form.unitId}
        scope={form.scope}
        onChange={(scope) => change({ scope })}
        error={problems.scope}
      />
    </Card>
  );
}
