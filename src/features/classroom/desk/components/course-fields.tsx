import { useEffect } from 'react';
import { ReachLine, useReach } from '@/features/feed/public-workbench';
import { ScopePicker, SpeakerField } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { reachWords } from '@/ui/reach-words';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { dayKey, endOfDay } from '../../../../../core/kernel/calendar';
import { columnOptions } from '../../course-words';
import { type Desk, useDesk } from '../compose-store';
import { MAX } from '../course-form';

/** Title, summary, readers and due date of the course. */
export function CourseFields({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useDesk();
  const { reach, ask } = useReach();
  const scopeKey = form.scope.join(' ');
  useEffect(() => void ask(scopeKey.split(' ').filter(Boolean)), [scopeKey, ask]);

  return (
    <>
      <Card title='课程'>
        <TextField
          label='名称'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={MAX.title}
          error={problems.title}
        />
        <TextField
          label='简介'
          value={form.summary}
          onChange={(summary) => change({ summary })}
          lines={2}
          maxLength={MAX.summary}
          error={problems.summary}
        />
        <SelectField
          label='栏目'
          options={columnOptions}
          value={form.column}
          onChange={(column) => change({ column })}
        />
        <TextField
          label='顺序'
          kind='number'
          value={form.rank}
          onChange={(rank) => change({ rank })}
          maxLength={3}
          hint='1 到 999，数小的排在前面；相同的，新发布的在前。'
          error={problems.rank}
        />
        <SpeakerField
          speakers={around.speakers}
          unitId={form.unitId}
          scope={form.scope}
          onChange={change}
          error={problems.unitId}
        />
      </Card>
      <Card>
        <ScopePicker
          label='谁能学'
          units={around.units}
          speakerId={form.unitId}
          scope={form.scope}
          onChange={(scope) => change({ scope })}
          comesTo={reach?.state === 'ready' ? reachWords(reach.value) : undefined}
          error={problems.scope}
        />
        <ReachLine reach={reach} onRetry={() => void ask(form.scope)} />
      </Card>
      <Card>
        <SwitchRow
          title='要求学完'
          hint='列入党员的待办；看课不计时间，答对小测或确认就算学完'
          isOn={form.dueDay !== null}
          onChange={(isOn) => change({ dueDay: isOn ? dayKey(endOfDay(dayKey(now())) + WEEK_MS) : null })}
        />
        {form.dueDay !== null && (
          <DateField
            label='截止日期'
            hint='到这一天结束为止，过后仍可补学'
            value={form.dueDay}
            start={dayKey(now())}
            onChange={(dueDay) => change({ dueDay: dueDay || null })}
            error={problems.dueDay}
          />
        )}
        <SwitchRow
          title='课时下面收评论'
          hint='学得到这门课的党员可以评论，支部看过才显示；“制度设置”里的“互动”打开时有效；关闭后不收也不显示'
          isOn={form.allowsComments}
          onChange={(allowsComments) => change({ allowsComments })}
        />
      </Card>
    </>
  );
}

const WEEK_MS = 7 * 86_400_000;
