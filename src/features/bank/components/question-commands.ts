import { type DeskCommand, SAVE } from '@/desk/command-bar';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { type Editing, isDirty, isEditable, mayActivate, useEditor } from '../questions/compose-store';

/** What the question's state allows: save, put in use, retire, bring back. */
export function useQuestionCommands(): (editing: Editing) => DeskCommand[] {
  const { busy, save, move, discard } = useEditor();
  const isDisabled = busy !== null;

  return (editing) => {
    const { saved } = editing;
    const isDraft = saved === null || saved.state === 'draft';
    const isAdmin = mayActivate(editing);

    const keep = async () => {
      if (await save()) toast(isDraft ? '已存为草稿' : '已保存为新版本');
    };
    const activate = async () => {
      if (await move({ name: 'activate' })) toast('已启用，新卷会抽到这道题');
    };
    const saveAndActivate = async () => {
      if (await save()) await activate();
    };
    const retire = async () => {
      const content = isDraft ? '放弃后移到“停用”，管理员可以恢复。' : '停用后这道题不再出进试卷；已经作答的成绩不变。';
      const title = isDraft ? '放弃草稿' : '停用试题';
      if (!(await confirm({ title, content, confirmText: isDraft ? '放弃' : '停用' }))) return;
      if (await move({ name: 'retire' })) toast(isDraft ? '已放弃' : '已停用');
    };

    if (!isEditable(editing)) return [];
    if (isDirty(editing)) {
      const drop: DeskCommand = { name: 'discard', text: '不改了', kind: 'secondary', isDisabled, onPress: discard };
      const isBoth = isDraft && isAdmin;
      const saving: DeskCommand = {
        name: SAVE,
        text: isDraft ? '存为草稿' : '保存为新版本',
        kind: isBoth ? 'secondary' : 'primary',
        isBusy: busy === 'save',
        isDisabled,
        onPress: () => void keep(),
      };
      const both = { name: 'saveAndActivate', text: '保存并启用', isDisabled, onPress: () => void saveAndActivate() };
      return [...(saved === null ? [] : [drop]), saving, ...(isBoth ? [both] : [])];
    }
    if (saved?.state === 'stale') return [{ name: 'check', text: '去核对', onPress: () => go('staleQuestions') }];
    const retiring: DeskCommand = {
      name: 'retire',
      text: isDraft ? '放弃草稿' : '停用',
      kind: 'danger',
      isBusy: busy === 'retire',
      isDisabled,
      onPress: () => void retire(),
    };
    const activating: DeskCommand = {
      name: 'activate',
      text: isDraft ? '启用' : '恢复使用',
      isBusy: busy === 'activate',
      isDisabled,
      onPress: () => void activate(),
    };
    return [
      ...(saved?.state === 'retired' ? [] : [retiring]),
      ...(saved?.state !== 'active' && isAdmin ? [activating] : []),
    ];
  };
}
