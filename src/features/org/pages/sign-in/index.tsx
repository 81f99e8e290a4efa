import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { returnToPlace } from '@/platform/navigate';
import { signIn } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PasswordField } from '@/ui/password-field';
import { TextField } from '@/ui/text-field';
import { ElderSwitch } from '../../components/elder-switch';
import { signInMessages } from '../../identity-messages';
import { useMembership } from '../../me-store';
import styles from './sign-in.module.scss';

/** The platform resets passwords in its console only, so a person has to vouch for the member. */
const FORGOTTEN = '请联系支部书记或单位管理员，核实身份后为您重设密码。不会有人向您要旧密码。';

/** Browser only: in the mini program WeChat vouches for the person. */
export default function SignInPage() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const isFilled = username.trim() !== '' && password !== '';

  const submit = async () => {
    if (!isFilled || isBusy) return;
    setBusy(true);
    const answer = await signIn(username.trim(), password);
    setBusy(false);
    if (!answer.ok) {
      setMessage(signInMessages[answer.code]);
      return;
    }
    useMembership.getState().forget();
    returnToPlace(answer.value);
  };

  return (
    <Page title='登录' isTab>
      <View className={styles.head}>
        <Text className={styles.name}>指尖微课堂</Text>
        <Text className={styles.hint}>用单位分配的账号登录。</Text>
      </View>
      <Card>
        <TextField
          label='账号'
          value={username}
          onChange={setUsername}
          autoComplete='username'
          maxLength={64}
          onEnter={() => void submit()}
        />
        <PasswordField
          label='密码'
          value={password}
          onChange={setPassword}
          autoComplete='current-password'
          maxLength={128}
          onEnter={() => void submit()}
        />
      </Card>
      {message && <Notice kind='warn' text={message} />}
      {isForgotten && <Notice text={FORGOTTEN} />}
      <Button text='登录' onPress={() => void submit()} isBusy={isBusy} isDisabled={!isFilled} />
      {!isForgotten && <Button kind='quiet' text='忘记密码' onPress={() => setForgotten(true)} />}
      <ElderSwitch />
    </Page>
  );
}
