import { useEffect } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Skeleton } from '@/ui/skeleton';
import { useRemind } from './store';
import { reminderSentence } from './words';

interface RemindBarProps {
  assignmentId: string;
  /** null: all units that I manage. */
  unitId: string | null;
  /** How many have not finished now. */
  missing: number;
}

/** Reminds those who have not finished, once a day, and says what came of it. */
export function RemindBar({ assignmentId, unitId, missing }: RemindBarProps) {
  const { reminders, isBusy, message, open, remind } = useRemind();
  const load = () => void open({ assignmentId, unitId });
  useEffect(() => void open({ assignmentId, unitId }), [open, assignmentId, unitId]);

  const ask = async () => {
    const content = '每人在通知里收到一条；允许过的，微信里也收到一条。一天一次，晚上九点到早上八点不发。';
    if (await confirm({ title: `提醒 ${missing} 人？`, content, confirmText: '提醒' })) await remind();
  };
  return (
    <AsyncView of={reminders} onRetry={load} skeleton={<Skeleton count={1} />}>
      {({ today, mayRemind }) => (
        <>
          <Pieces of={today} nodes={4}>
            {(row) => <Notice key={`${row.unitId} ${row.marked}`} text={reminderSentence(row, now())} />}
          </Pieces>
          {message !== null && <Notice kind='error' text={message} />}
          {mayRemind && missing > 0 && (
            <Button kind='secondary' text='提醒' label='提醒没有完成的人' isBusy={isBusy} onPress={() => void ask()} />
          )}
        </>
      )}
    </AsyncView>
  );
}
