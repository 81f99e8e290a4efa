import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import type { QuestionRow } from '../../../../core/bank/questions/contract';
import { type BulkCommand, useBulk } from '../questions/bulk-store';

interface BulkActionsProps {
  /** What is marked; all of them are in the same state. */
  rows: readonly QuestionRow[];
  /** Whether this person may put questions in use. */
  mayActivate: boolean;
  /** The list is no longer as it was. */
  onMoved: () => void;
}

/** What can be done with all marked questions: put them in use, retire them, bring them back. */
export function BulkActions({ rows, mayActivate, onMoved }: BulkActionsProps) {
  const { progress, move } = useBulk();
  const state = rows[0]?.state;

  const ask = async (command: BulkCommand, text: string, content: string) => {
    const count = `${rows.length} 道题`;
    if (!(await confirm({ title: `${text} ${count}`, content, confirmText: text }))) return;
    const moved = await move(rows, command);
    onMoved();
    if (moved === rows.length) toast(`已${text} ${count}`);
  };
  const activate = (text: string) => ask('activate', text, '新卷会抽到它们；缺解析或依据的留在原处，逐道说明。');
  const retire = () => ask('retire', '停用', '停用后不再出进试卷；已经作答的成绩不变。');
  const abandon = () => ask('retire', '放弃', '放弃后移到“停用”，管理员可以恢复。');

  if (progress !== null) {
    return (
      <Button kind='secondary' isBusy text={`第 ${progress.done + 1} 道，共 ${progress.total} 道`} onPress={() => {}} />
    );
  }
  if (state === 'draft') {
    return (
      <>
        {mayActivate && <Button kind='secondary' text='启用' onPress={() => void activate('启用')} />}
        <Button kind='danger' text='放弃草稿' onPress={() => void abandon()} />
      </>
    );
  }
  if (!mayActivate) return null;
  if (state === 'retired') return <Button kind='secondary' text='恢复使用' onPress={() => void activate('恢复')} />;
  if (state === 'active' || state === 'stale')
    return <Button kind='danger' text='停用' onPress={() => void retire()} />;
  return null;
}
