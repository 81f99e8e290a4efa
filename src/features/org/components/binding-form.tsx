import { useState } from 'react';
import { accountName } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { maskedAccount } from '../../../../core/org/rules/masked-account';
import { useMembership } from '../me-store';

const CODE_LENGTH = 8;

/**
 * Asks to be bound to the roster: an invitation code names the unit, then the secretary compares the name with the
 * roster.
 */
export function BindingForm() {
  const { findUnit, requestBinding } = useMembership();
  const [code, setCode] = useState('');
  const [unit, setUnit] = useState<{ unitId: string; unitName: string } | null>(null);
  const [name, setName] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const normalised = code.trim().toUpperCase();

  const changeCode = (value: string) => {
    setCode(value);
    setUnit(null);
    setMessage(null);
  };

  const next = async () => {
    if (isBusy || normalised.length !== CODE_LENGTH) return;
    setBusy(true);
    const found = await findUnit(normalised);
    setBusy(false);
    setMessage(found.ok ? null : found.code);
    setUnit(found.ok ? found.value : null);
  };

  const submit = async () => {
    if (!unit || isBusy || name.trim() === '') return;
    setBusy(true);
    const refusal = await requestBinding({
      code: normalised,
      unitId: unit.unitId,
      name: name.trim(),
      account: maskedAccount(accountName() ?? ''),
    });
    setBusy(false);
    setMessage(refusal);
  };

  return (
    <>
      <Notice text='请输入支部书记给您的邀请码和本人姓名，书记确认后就可以使用。' />
      {message && <Notice kind='warn' text={message} />}
      <Card>
        <TextField
          label='邀请码'
          value={code}
          onChange={changeCode}
          maxLength={CODE_LENGTH}
          placeholder='8 位字母和数字'
          onEnter={() => void next()}
          hint={unit ? `支部：${unit.unitName}` : undefined}
        />
        {unit && (
          <TextField label='姓名' value={name} onChange={setName} maxLength={40} onEnter={() => void submit()} />
        )}
      </Card>
      {unit ? (
        <Button text='提交' onPress={() => void submit()} isBusy={isBusy} isDisabled={name.trim() === ''} />
      ) : (
        <Button
          text='下一步'
          onPress={() => void next()}
          isBusy={isBusy}
          isDisabled={normalised.length !== CODE_LENGTH}
        />
      )}
    </>
  );
}
