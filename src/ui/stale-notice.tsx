import { Button } from './button';
import { Notice } from './notice';

interface StaleNoticeProps {
  /** Why the last refresh failed; null: it did not, and nothing is drawn. */
  message: string | null;
  onRetry: () => void;
}

/** Says that the content below could not be refreshed. */
export const StaleNotice = ({ message, onRetry }: StaleNoticeProps) =>
  message === null ? null : (
    <Notice kind='warn' text={message} action={<Button kind='quiet' text='重试' onPress={onRetry} />} />
  );
