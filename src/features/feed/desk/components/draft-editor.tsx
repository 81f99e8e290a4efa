import { useEffect } from 'react';
import { BlockEditor } from '@/desk/blocks/block-editor';
import { ScopePicker, SpeakerField } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { reachWords } from '@/ui/reach-words';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import { type Desk, useCompose } from '../compose-store';
import { MAX_MARKDOWN, MAX_TITLE } from '../draft-form';
import { ticketOf, usePreview } from '../preview-store';
import { useReach } from '../reach-store';
import { DraftAnswer } from './draft-answer';
import { DraftTimes } from './draft-times';
import { ReachLine } from './reach-line';

/** All fields of a post. */
export function DraftEditor({ desk: { form, around, saved } }: { desk: Desk }) {
  const amends = saved?.amends ?? null;
  const { problems, change } = useCompose();
  const { reach, ask } = useReach();
  const { body, addresses, show } = usePreview();
  const scopeKey = form.scope.join(' ');
  useEffect(() => void ask(scopeKey.split(' ').filter(Boolean)), [scopeKey, ask]);

  return (
    <>
      <Card>
        <TextField
          label='标题'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={MAX_TITLE}
          error={problems.title}
        />
        <SelectField
          label='栏目'
          options={columnsFor(around, form.column).map(({ key, title }) => ({ value: key, label: title }))}
          value={form.column}
          onChange={(column) => change({ column })}
          error={problems.column}
        />
        {!amends && (
          <SpeakerField
            speakers={around.speakers}
            unitId={form.unitId}
            scope={form.scope}
            onChange={change}
            error={problems.unitId}
          />
        )}
      </Card>
      <Card>
        <BlockEditor
          value={form.markdown}
          onChange={(markdown) => change({ markdown })}
          maxLength={MAX_MARKDOWN}
          error={problems.markdown}
          ticket={ticketOf(form.unitId)}
          preview={body}
          addresses={addresses}
          onPreview={(markdown, isLive) => void show(markdown, isLive)}
        />
      </Card>
      <Card>
        {!amends && (
          <ScopePicker
            label='谁能看到'
            units={around.units}
            speakerId={form.unitId}
            scope={form.scope}
            onChange={(scope) => change({ scope })}
            comesTo={reach?.state === 'ready' ? reachWords(reach.value) : undefined}
            error={problems.scope}
          />
        )}
        <ReachLine reach={reach} onRetry={() => void ask(form.scope)} />
      </Card>
      <Card>
        <SwitchRow
          title='必读'
          hint='列入党员的待办，读后确认'
          isOn={form.isRequired}
          onChange={(isRequired) => change({ isRequired })}
        />
        {form.isRequired && (
          <DateField
            label='截止日期'
            hint='到这一天结束为止，过后仍可补认'
            value={form.dueDay}
            start={dayKey(now())}
            onChange={(dueDay) => change({ dueDay: dueDay || null })}
            error={problems.dueDay}
          />
        )}
        {form.isRequired && amends?.before.requiredReading && (
          <SwitchRow
            title='请大家重新确认'
            hint='不选，已经确认的仍然算数；选了，都要再确认这一版，从前的留在回执里'
            isOn={form.confirmAgain}
            onChange={(confirmAgain) => change({ confirmAgain })}
          />
        )}
      </Card>
      <DraftAnswer form={form} />
      {!amends && <DraftTimes form={form} />}
    </>
  );
}

/** What this person drafts for, and where the post is already. */
const columnsFor = ({ columns, drafted }: Desk['around'], present: string) =>
  columns.filter((column) => drafted.includes(column) || column.key === present);
