import { useState } from 'react';
import { changePassword } from '@/platform/session';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PasswordField } from '@/ui/password-field';
import { passwordMessages } from '../identity-messages';

const SHORTEST = 8;

/** Browser only: another password, with which every other device has to sign in anew. */
export function PasswordCard() {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isFilled = present !== '' && next.length >= SHORTEST;
  if (process.env.TARO_ENV !== 'h5') return null;

  const submit = async () => {
    if (!isFilled || isBusy) return;
    setBusy(true);
    const answer = await changePassword(present, next);
    setBusy(false);
    setMessage(answer.ok ? null : passwordMessages[answer.code]);
    if (!answer.ok) return;
    setPresent('');
    setNext('');
    toast('已改密码，别处已退出');
  };

  return (
    <Card title='改密码，并在别的设备上退出'>
      {message && <Notice kind='warn' text={message} />}
      <PasswordField
        label='现在的密码'
        value={present}
        onChange={setPresent}
        autoComplete='current-password'
        maxLength={128}
      />
      <PasswordField
        label='新密码'
        value={next}
        onChange={setNext}
        autoComplete='new-password'
        maxLength={64}
        hint='8 到 64 位'
        onEnter={() => void submit()}
      />
      <Button kind='secondary' text='改密码' onPress={() => void submit()} isBusy={isBusy} isDisabled={!isFilled} />
    </Card>
  );
}
