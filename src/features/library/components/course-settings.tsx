import { Text } from '@tarojs/components';
import { ScopePicker, SpeakerField } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { addDays, dayKey } from '../../../../core/kernel/calendar';
import { type CourseDesk, MAX_COURSE_TITLE, useStatuteCourse } from '../course-store';
import { planReachWords } from '../words';
import styles from './course-settings.module.scss';

/** Days until a course is due, as suggested when a due date is turned on. */
const USUAL_DAYS = 30;

/** Title, publishing unit, readers and due date of the course. */
export function CourseSettings({ desk: { form, units, speakers } }: { desk: CourseDesk }) {
  const { plan, change } = useStatuteCourse();
  const today = dayKey(now());
  return (
    <>
      <Card>
        <TextField
          label='课程名称'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={MAX_COURSE_TITLE}
          error={form.title.trim() === '' ? '请写课程名称。' : undefined}
        />
        <SpeakerField speakers={speakers} unitId={form.unitId} scope={form.scope} onChange={change} />
      </Card>
      <Card>
        <ScopePicker
          label='谁能看到'
          units={units}
          speakerId={form.unitId}
          scope={form.scope}
          onChange={(scope) => change({ scope })}
        />
        <Text className={styles.reach}>{planReachWords(plan)}</Text>
      </Card>
      <Card>
        <SwitchRow
          title='有截止日期'
          hint='列入党员的待办；每一课读完由本人确认'
          isOn={form.dueDay !== null}
          onChange={(isDue) => change({ dueDay: isDue ? addDays(today, USUAL_DAYS) : null })}
        />
        {form.dueDay !== null && (
          <DateField
            label='截止日期'
            hint='到这一天结束为止，过后仍可补学'
            value={form.dueDay}
            start={today}
            onChange={(dueDay) => change({ dueDay: dueDay || null })}
          />
        )}
      </Card>
    </>
  );
}
