import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { ANSWER_DUE_DAYS } from '../../../../../core/disclosure/catalogue';
import { useItem } from '../../item-store';

const MAX_LENGTH = 1000;

/** Lets a member write feedback on an item. */
export function FeedbackForm() {
  const { text, isSending, message, write, send } = useItem();
  const submit = async () => {
    if (await send()) toast('意见已提交');
  };
  return (
    <>
      <TextField
        label='提意见'
        lines={4}
        value={text}
        onChange={write}
        maxLength={MAX_LENGTH}
        placeholder='对这个事项的意见和建议'
        hint={`${text.length} / ${MAX_LENGTH} 字。由支部书记答复，最迟 ${ANSWER_DUE_DAYS} 天。`}
        error={message ?? undefined}
      />
      <Button text='提交意见' onPress={() => void submit()} isBusy={isSending} isDisabled={text.trim() === ''} />
    </>
  );
}
