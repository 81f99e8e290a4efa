import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { type Editing, isDirty, isEditable, mayActivate, useEditor } from '../questions/compose-store';

/** Buttons for what the question's state allows: save, put in use, retire, bring back. */
export function QuestionActions({ editing }: { editing: Editing }) {
  const { busy, save, move, discard } = useEditor();
  const { saved } = editing;
  const isDraft = saved === null || saved.state === 'draft';
  const isAdmin = mayActivate(editing);

  const keep = async () => {
    if (await save()) toast(isDraft ? '已存为草稿' : '已保存为新版本');
  };
  const activate = async () => {
    if (await move('activate')) toast('已启用，新卷会抽到这道题');
  };
  const saveAndActivate = async () => {
    if (await save()) await activate();
  };
  const retire = async () => {
    const content = isDraft ? '放弃后移到“停用”，管理员可以恢复。' : '停用后这道题不再出进试卷；已经作答的成绩不变。';
    const title = isDraft ? '放弃草稿' : '停用试题';
    if (!(await confirm({ title, content, confirmText: isDraft ? '放弃' : '停用' }))) return;
    if (await move('retire')) toast(isDraft ? '已放弃' : '已停用');
  };

  if (!isEditable(editing)) return null;
  if (isDirty(editing)) {
    return (
      <>
        {saved !== null && <Button kind='secondary' text='不改了' onPress={discard} isDisabled={busy !== null} />}
        <Button
          kind={isDraft && isAdmin ? 'secondary' : 'primary'}
          text={isDraft ? '存为草稿' : '保存为新版本'}
          onPress={() => void keep()}
          isBusy={busy === 'save'}
          isDisabled={busy !== null}
        />
        {isDraft && isAdmin && (
          <Button text='保存并启用' onPress={() => void saveAndActivate()} isDisabled={busy !== null} />
        )}
      </>
    );
  }
  if (saved?.state === 'stale') return <Button text='去核对' onPress={() => go('staleQuestions')} />;
  return (
    <>
      {saved?.state !== 'retired' && (
        <Button
          kind='danger'
          text={isDraft ? '放弃草稿' : '停用'}
          onPress={() => void retire()}
          isBusy={busy === 'retire'}
          isDisabled={busy !== null}
        />
      )}
      {saved?.state !== 'active' && isAdmin && (
        <Button
          text={isDraft ? '启用' : '恢复使用'}
          onPress={() => void activate()}
          isBusy={busy === 'activate'}
          isDisabled={busy !== null}
        />
      )}
    </>
  );
}
