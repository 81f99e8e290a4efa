import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { ANSWER_DUE_DAYS } from '../../../../../core/disclosure/catalogue';
import type { FeedbackKind } from '../../../../../core/disclosure/contract';
import { useItem } from '../../item-store';
import { kindWords } from '../../notice-words';

const MAX_LENGTH = 1000;

const kinds = (['opinion', 'objection'] as const).map((value) => ({ value, label: kindWords[value] }));

const hints: Record<FeedbackKind, string> = {
  opinion: '对这个事项的意见和建议',
  objection: '不同意公示的内容，请写明情况和理由',
};

interface FeedbackFormProps {
  /** Of the unit that opened the item: it answers. */
  unitName: string;
  isNoticeRunning: boolean;
}

/** Lets a member write feedback on an item, and an objection while its 公示 runs. */
export function FeedbackForm({ unitName, isNoticeRunning }: FeedbackFormProps) {
  const { text, kind, isNamed, isSending, message, write, choose, send } = useItem();
  return (
    <>
      {isNoticeRunning && (
        <Chips isChoice label='提什么' options={kinds} value={kind} onChange={(chosen) => choose({ kind: chosen })} />
      )}
      <TextField
        label={`提${kindWords[kind]}`}
        lines={4}
        value={text}
        onChange={write}
        maxLength={MAX_LENGTH}
        placeholder={hints[kind]}
        hint={`${text.length} / ${MAX_LENGTH} 字。由${unitName}答复，最迟 ${ANSWER_DUE_DAYS} 天。`}
        error={message ?? undefined}
      />
      <SwitchRow
        title='让别的党员看到我的名字'
        hint='答复公开时才会看到；答复的人总能看到'
        isOn={isNamed}
        onChange={(isOn) => choose({ isNamed: isOn })}
      />
      <Button
        text={`提交${kindWords[kind]}`}
        onPress={() => void send()}
        isBusy={isSending}
        isDisabled={text.trim() === ''}
      />
    </>
  );
}
