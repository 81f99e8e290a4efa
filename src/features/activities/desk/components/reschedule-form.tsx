import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import { clockOf, dayKey } from '../../../../../core/kernel/calendar';
import { heldWords } from '../../words';
import { useCompose } from '../compose-store';
import { instantOf } from '../draft-form';
import { commandWords, doneWords } from '../words';
import { SpanFields } from './span-fields';

/** Another time or venue for an activity that people have signed up for. */
export function RescheduleForm({ activity }: { activity: ActivityWork }) {
  const { busy, move } = useCompose();
  const [reason, setReason] = useKeptWords(`${activity.activityId}:reschedule`);
  const [venue, setVenue] = useState(activity.venue);
  const [span, setSpan] = useState({
    startDay: dayKey(activity.startsAt),
    startTime: clockOf(activity.startsAt),
    endDay: dayKey(activity.endsAt),
    endTime: clockOf(activity.endsAt),
  });
  const startsAt = instantOf(span.startDay, span.startTime);
  const endsAt = instantOf(span.endDay, span.endTime);
  const isSame = startsAt === activity.startsAt && endsAt === activity.endsAt && venue.trim() === activity.venue;
  const isReady = !isSame && endsAt > startsAt && venue.trim() !== '' && reason.trim() !== '';

  const submit = async () => {
    const content = `${heldWords({ startsAt, endsAt })}，${venue.trim()}。已报名和候补的人当场收到通知，活动页上留着原定的时间和地点。`;
    if (!(await confirm({ title: '变更时间、地点', content, confirmText: commandWords.reschedule }))) return;
    if (!(await move({ name: 'reschedule', startsAt, endsAt, venue: venue.trim(), reason: reason.trim() }))) return;
    setReason('');
    toast(doneWords.reschedule);
  };

  return (
    <>
      <SpanFields
        span={span}
        onChange={(changes) => setSpan({ ...span, ...changes })}
        endsAtProblem={endsAt <= startsAt ? '结束要晚于开始。' : undefined}
      />
      <TextField label='地点' value={venue} onChange={setVenue} maxLength={60} />
      <TextField
        label='变更的原因'
        lines={3}
        value={reason}
        onChange={setReason}
        maxLength={200}
        hint='报了名的人都会看到'
      />
      {startsAt < activity.closesAt && <Notice text='报名截止晚于新的开始时间，会提前到开始的时候。' />}
      <Button
        text={commandWords.reschedule}
        onPress={() => void submit()}
        isBusy={busy === 'reschedule'}
        isDisabled={!isReady || busy !== null}
      />
    </>
  );
}
