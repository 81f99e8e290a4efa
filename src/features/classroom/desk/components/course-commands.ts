import type { DeskCommand } from '@/desk/command-bar';
import { useReach } from '@/features/feed/public-workbench';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { reachWords } from '@/ui/reach-words';
import { type Desk, isDirty, useDesk } from '../compose-store';

/** Publishes the course after a check and a confirmation; withdraws a published one. */
export function useCourseCommands(): (desk: Desk) => DeskCommand[] {
  const { busy, isChecking, check, publish, withdraw } = useDesk();
  const { reach } = useReach();
  const press = async ({ form }: Desk, isOut: boolean) => {
    const verb = isOut ? '更新' : '发布';
    if (!(await check())) return;
    const learners = reach?.state === 'ready' ? `${reachWords(reach.value)}可见` : '所选单元的党员可见';
    const asked = form.dueDay === null ? '' : '，并列入他们的待办';
    const content = isOut ? `更新后 ${learners}${asked}；已经学完的课时仍算学完。` : `发布后 ${learners}${asked}。`;
    const agreed = await confirm({ title: `${verb}课程`, content, confirmText: verb });
    if (agreed && (await publish())) toast(isOut ? '已更新' : '已发布');
  };
  const takeAway = async () => {
    const agreed = await confirm({
      title: '撤回课程',
      content: '撤回后党员不再看到这门课程，也不再列为待办；学过的记录保留，写的内容留在这里，可以再发布。',
      confirmText: '撤回',
    });
    if (agreed && (await withdraw())) toast('已撤回');
  };
  return (desk) => {
    const isOut = desk.saved !== null && !desk.saved.isWithdrawn;
    const verb = isOut ? '更新' : '发布';
    const withdrawing: DeskCommand = {
      name: 'withdraw',
      text: '撤回',
      kind: 'danger',
      isBusy: busy === 'withdraw',
      isDisabled: busy !== null || isChecking,
      onPress: () => void takeAway(),
    };
    const publishing: DeskCommand = {
      name: 'publish',
      text: isChecking ? '正在检查' : verb,
      isBusy: isChecking || busy === 'save',
      isDisabled: !isDirty(desk) || busy === 'withdraw',
      onPress: () => void press(desk, isOut),
    };
    return isOut ? [withdrawing, publishing] : [publishing];
  };
}
