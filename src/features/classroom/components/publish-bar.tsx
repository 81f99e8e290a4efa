import { reachWords, useReach } from '@/features/feed/public-workbench';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { type Desk, isDirty, useDesk } from '../desk-store';

/** Publishing, after everything is looked through and the question is answered. */
export function PublishBar({ desk }: { desk: Desk }) {
  const { busy, check, publish } = useDesk();
  const { reach } = useReach();
  const { saved, form } = desk;
  const verb = saved === null ? '发布' : '更新';
  const press = async () => {
    if (!(await check())) return;
    const learners = reach?.state === 'ready' ? `${reachWords(reach.value)}可见` : '所选单元的党员可见';
    const asked = form.dueDay === null ? '' : '，并列入他们的待办';
    const content =
      saved === null ? `发布后 ${learners}${asked}。` : `更新后 ${learners}${asked}；已经学完的课时仍算学完。`;
    const agreed = await confirm({ title: `${verb}课程`, content, confirmText: verb });
    if (agreed && (await publish())) toast(saved === null ? '已发布' : '已更新');
  };
  return (
    <Button
      text={busy === 'check' ? '正在检查' : verb}
      isBusy={busy !== null}
      isDisabled={!isDirty(desk)}
      onPress={() => void press()}
    />
  );
}
