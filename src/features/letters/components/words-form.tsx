import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

interface WordsFormProps {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  /** A verb. */
  action: string;
  isBusy: boolean;
  isDisabled?: boolean;
  error: string | null;
  onSend: () => void;
}

/** Words that go with a step. */
export const WordsForm = ({
  label,
  hint,
  value,
  onChange,
  most,
  action,
  isBusy,
  isDisabled,
  error,
  onSend,
}: WordsFormProps) => (
  <>
    <TextField
      label={label}
      lines={4}
      value={value}
      onChange={onChange}
      maxLength={most}
      hint={`${value.length} / ${most} 字。${hint}`}
      error={error ?? undefined}
    />
    <Button text={action} onPress={onSend} isBusy={isBusy} isDisabled={value.trim() === '' || isDisabled === true} />
  </>
);
