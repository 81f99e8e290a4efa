import Taro from '@tarojs/taro';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { ActivityView } from '../../../../../core/activities/contract';
import { momentWords } from '../../words';
import { codeIn } from '../scan';
import { useActivity } from '../store';

const stateWords = { confirmed: '已签到', waiting: '等书记确认', declined: '书记没有认可这次签到' };
const markWords = { late: '码是后来才送到的', walkIn: '没有名额' };

/** 签到: by the code on the room's screen, scanned or typed. */
export function AttendanceCard({ activity }: { activity: ActivityView }) {
  const { busy, isScanKept, refusal, attend } = useActivity();
  const [typed, setTyped] = useState('');
  const { attendance, takesCode, activityId } = activity;
  const send = async (scanned: string) => {
    const code = codeIn(scanned);
    if (!code) return toast('请输入屏幕上的八位数字');
    if (await attend(activityId, code)) setTyped('');
  };
  const scan = async () => {
    const found = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null);
    if (found) await send(found.result);
  };
  const refused = refusal?.of === 'attend' ? refusal.message : null;
  if (!attendance && !takesCode && !isScanKept && refused === null) return null;
  return (
    <Card title='签到'>
      {attendance && (
        <Row
          title={stateWords[attendance.state]}
          facts={[momentWords(attendance.at), ...attendance.marks.map((mark) => markWords[mark])]}
          isWhole
        />
      )}
      {refused !== null && <Notice kind='error' text={refused} />}
      {isScanKept && <Notice text='签到码记在这台手机上了，连上网络会自动送到；送到得晚，由书记确认。' />}
      {takesCode && attendance?.state !== 'confirmed' && (
        <>
          {process.env.TARO_ENV === 'weapp' && (
            <Button text='扫码签到' isBusy={busy === 'attend'} onPress={() => void scan()} />
          )}
          <TextField
            label='签到码'
            kind='number'
            value={typed}
            onChange={setTyped}
            maxLength={9}
            hint='现场屏幕上的八位数字，每分钟换一个'
            onEnter={() => void send(typed)}
          />
          <Button
            kind='secondary'
            text='签到'
            isBusy={busy === 'attend'}
            isDisabled={typed.trim() === ''}
            onPress={() => void send(typed)}
          />
        </>
      )}
    </Card>
  );
}
