import { View } from '@tarojs/components';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { FeedbackRow } from '../../../../../core/disclosure/workbench-contract';
import { useAnswer } from '../queue-store';
import styles from './answer-form.module.scss';

const MAX_LENGTH = 1000;

/** Answers one feedback, in its place. */
export function AnswerForm({ feedback: { feedbackId, memberName, isNamed } }: { feedback: FeedbackRow }) {
  const answer = useAnswer();
  const {
    feedbackId: current,
    text,
    isPublic,
    isSending,
    message,
    isHeld,
    begin,
    cancel,
    write,
    publish,
    send,
  } = answer;
  if (current !== feedbackId)
    return <Button kind='secondary' text='答复' label={`答复${memberName}的意见`} onPress={() => begin(feedbackId)} />;

  const submit = async () => {
    const held = isHeld ? '微信没有检查这段话，请先通读一遍。' : '';
    const content = `${held}${isPublic ? '看得到这个事项的党员都会看到意见和答复' : `${memberName}会看到这条答复`}；提交后不能修改。`;
    if (!(await confirm({ title: '提交答复', content, confirmText: '提交' }))) return;
    if (await send()) toast('已答复');
  };
  return (
    <>
      <TextField
        label='答复'
        lines={4}
        value={text}
        onChange={write}
        maxLength={MAX_LENGTH}
        hint={`${text.length} / ${MAX_LENGTH} 字`}
        error={message ?? undefined}
      />
      <SwitchRow
        title='连同意见一起公开'
        hint={`看得到这个事项的党员都会看到；${isNamed ? '意见写明是谁提的' : '意见不写谁提的，请看清里面没有写明身份的话'}`}
        isOn={isPublic}
        onChange={publish}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='取消' onPress={cancel} isDisabled={isSending} />
        <Button text='提交答复' onPress={() => void submit()} isBusy={isSending} isDisabled={text.trim() === ''} />
      </View>
    </>
  );
}
