import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { answerTitle } from '../../answer-words';
import { type Desk, useCompose } from '../compose-store';
import { MAX_ANSWER } from '../draft-form';

/** The columns in which something is asked of readers: 你问我答, 以案说法. */
const ASKING = ['answer', 'caseTalk'];

/** What an office says to what the post asks, and from when on readers have it. */
export function DraftAnswer({ form }: Pick<Desk, 'form'>) {
  const { problems, change } = useCompose();
  if (!ASKING.includes(form.column) && !form.hasAnswer) return null;
  const title = answerTitle(form.column);
  return (
    <Card>
      <SwitchRow
        title={title}
        hint='读者先看到上面的文字，到这个时间（北京时间）才看到答复；一起送审'
        isOn={form.hasAnswer}
        onChange={(hasAnswer) => change({ hasAnswer })}
      />
      {form.hasAnswer && (
        <>
          <TextField
            label='答复的内容'
            value={form.answer}
            onChange={(answer) => change({ answer })}
            lines={6}
            maxLength={MAX_ANSWER}
            error={problems.answer}
          />
          <DateField
            label='公开日期'
            value={form.answerDay}
            onChange={(answerDay) => change({ answerDay: answerDay || null })}
            error={problems.answerDay}
          />
          <TimeField label='公开时间' value={form.answerTime} onChange={(answerTime) => change({ answerTime })} />
        </>
      )}
    </Card>
  );
}
