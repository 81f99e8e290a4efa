import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { UnitKind } from '../../../../core/org/contract';
import { useMembership } from '../me-store';
import { unitKinds } from '../words';

/** First use: whoever has the set-up code of the deployment creates the top unit and becomes its administrator. */
export function FoundationForm() {
  const { foundOrganisation } = useMembership();
  const [setupCode, setSetupCode] = useState('');
  const [unitName, setUnitName] = useState('');
  const [kind, setKind] = useState<UnitKind>('generalBranch');
  const [memberName, setMemberName] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isFilled = [setupCode, unitName, memberName].every((value) => value.trim() !== '');

  const submit = async () => {
    setBusy(true);
    const refusal = await foundOrganisation({
      setupCode: setupCode.trim(),
      unitId: 'root',
      unitName: unitName.trim(),
      kind,
      memberId: 'm001',
      memberName: memberName.trim(),
    });
    setBusy(false);
    setMessage(refusal);
  };

  return (
    <>
      <Notice text='这里还没有建立组织。请用部署时设置的初始化口令建立顶层组织，您将成为管理员，名册随后导入。' />
      {message && <Notice kind='warn' text={message} />}
      <Card>
        <TextField label='初始化口令' kind='password' value={setupCode} onChange={setSetupCode} maxLength={200} />
        <TextField label='顶层组织名称' value={unitName} onChange={setUnitName} maxLength={60} />
        <SelectField label='类别' options={unitKinds} value={kind} onChange={setKind} />
        <TextField label='您的姓名' value={memberName} onChange={setMemberName} maxLength={40} />
      </Card>
      <Button text='建立组织' onPress={() => void submit()} isBusy={isBusy} isDisabled={!isFilled} />
    </>
  );
}
