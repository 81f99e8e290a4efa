import { useKeptWords } from '@/platform/kept-words';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextField } from '@/ui/text-field';
import { useCompose } from '../compose-store';

interface WithdrawFormProps {
  paperId: string;
  isDraft: boolean;
  onDone: () => void;
}

/** Withdraws a paper. The reason is shown in the list of papers and written to the audit log. */
export function WithdrawForm({ paperId, isDraft, onDone }: WithdrawFormProps) {
  const { busy, move } = useCompose();
  const [reason, setReason] = useKeptWords(`${paperId}:withdraw`);
  const withdraw = async () => {
    if (reason.trim() === '' || !(await move({ name: 'withdraw', reason: reason.trim() }))) return;
    setReason('');
    onDone();
  };
  return (
    <Card title={isDraft ? '不要这份草稿' : '撤回'}>
      <TextField
        label='原因'
        hint={isDraft ? '草稿不再出现在可发布的试卷里' : '撤回后没有人能再开始作答；已经交卷的成绩保留'}
        value={reason}
        onChange={setReason}
        maxLength={200}
        onEnter={() => void withdraw()}
      />
      <Button
        kind='danger'
        text={isDraft ? '确认不要' : '确认撤回'}
        isBusy={busy === 'withdraw'}
        isDisabled={reason.trim() === ''}
        onPress={() => void withdraw()}
      />
      <Button kind='quiet' text='取消' onPress={onDone} />
    </Card>
  );
}
