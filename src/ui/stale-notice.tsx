import { Button } from './button';
import { Notice } from './notice';

interface StaleNoticeProps {
  /** Why what is shown could not be brought up to date; null: it is. */
  message: string | null;
  onRetry: () => void;
}

/** Above content that stays although the newest could not be had. */
export const StaleNotice = ({ message, onRetry }: StaleNoticeProps) =>
  message === null ? null : (
    <Notice kind='warn' text={message} action={<Button kind='quiet' text='重试' onPress={onRetry} />} />
  );
