import { useEffect } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useSubscription } from './store';

/** Offers, in WeChat, a message the next time that this member has something unfinished. Nothing where none is sent. */
export function AllowMessages() {
  const { templateId, left, isAsking, answer, message, open, ask } = useSubscription();
  useEffect(() => void open(), [open]);

  if (templateId === null) return null;
  if (message !== null) return <Notice kind='error' text={message} />;
  if (answer === 'allowed') return <Notice kind='ok' text={`已允许，支部还可以在微信里提醒您 ${left} 次。`} />;
  if (answer === 'declined') return <Notice text='没有允许。提醒仍在首页的通知和待办里。' />;
  return (
    <Notice
      text={left > 0 ? `支部还可以在微信里提醒您 ${left} 次。` : '下次有没完成的，支部可以在微信里提醒您一次。'}
      action={
        <Button kind='quiet' text='允许' label='允许在微信里提醒我' isBusy={isAsking} onPress={() => void ask()} />
      }
    />
  );
}
