import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { useRemind } from './store';

interface RemindMarkedProps {
  unitId: string;
  memberIds: readonly string[];
  /** They will be told: the marks have done their work. */
  onReminded: () => void;
}

/** Reminds those who are marked, each at most once a day. */
export function RemindMarked({ unitId, memberIds, onReminded }: RemindMarkedProps) {
  const { reminders, isBusy, remindMarked } = useRemind();
  const ask = async () => {
    const content = '今天提醒过的不再收到。每人在通知里收到一条；允许过的，微信里也收到一条。';
    if (!(await confirm({ title: `提醒选中的 ${memberIds.length} 人？`, content, confirmText: '提醒' }))) return;
    if (!(await remindMarked(unitId, [...memberIds]))) return;
    toast('已提醒');
    onReminded();
  };
  // Over, or everybody has been reminded today.
  if (reminders.state !== 'ready' || !reminders.value.mayRemind) return null;
  return <Button kind='secondary' text='提醒' label='提醒选中的人' isBusy={isBusy} onPress={() => void ask()} />;
}
