import { View } from '@tarojs/components';
import { Button } from './button';
import styles from './reason-form.module.scss';
import { TextField } from './text-field';

interface ReasonFormProps {
  /** What is done for this reason: 退回. */
  verb: string;
  reason: string;
  onChange: (reason: string) => void;
  maxLength: number;
  /** Who will read it. */
  hint: string;
  error?: string | undefined;
  isBusy: boolean;
  onCancel: () => void;
  onSend: () => void;
}

/** Asks for the reason of a step, without which it is not taken. */
export function ReasonForm({
  verb,
  reason,
  onChange,
  maxLength,
  hint,
  error,
  isBusy,
  onCancel,
  onSend,
}: ReasonFormProps) {
  return (
    <>
      <TextField
        label='理由'
        lines={2}
        value={reason}
        onChange={onChange}
        maxLength={maxLength}
        hint={hint}
        error={error}
      />
      <View className={styles.steps}>
        <View className={styles.step}>
          <Button kind='secondary' text='取消' onPress={onCancel} />
        </View>
        <View className={styles.step}>
          <Button text={verb} isBusy={isBusy} isDisabled={reason.trim() === ''} onPress={onSend} />
        </View>
      </View>
    </>
  );
}
