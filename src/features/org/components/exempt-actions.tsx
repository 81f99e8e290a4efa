import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import type { ExemptionReason, MemberRow } from '../../../../core/org/workbench-contract';
import { useExempt } from '../exempt-store';
import { exemptionOptions, exemptionWords } from '../words';

interface ExemptActionsProps {
  /** Who is marked. */
  members: readonly MemberRow[];
  /** The list is no longer as it was. */
  onRegistered: () => void;
}

/** Registers why all marked members are exempt, or that they are not any more. */
export function ExemptActions({ members, onRegistered }: ExemptActionsProps) {
  const { progress, register } = useExempt();
  /** Whether somebody is choosing the reason. */
  const [isChoosing, setChoosing] = useState(false);

  const ask = async (reason: ExemptionReason | null) => {
    const count = `${members.length} 人`;
    const title = reason === null ? `${count}不再免考核？` : `${count}免考核：${exemptionWords[reason]}？`;
    const content =
      reason === null
        ? '今后计入应完成人数。'
        : '他们可以照常学习，今后不计入应完成人数。原因不写进名单，只有管理的人看得到。';
    if (!(await confirm({ title, content, confirmText: '登记' }))) return;
    setChoosing(false);
    const registered = await register(members, reason);
    onRegistered();
    if (registered === members.length) toast(`已登记 ${count}`);
  };

  if (progress !== null) {
    return (
      <Button kind='secondary' isBusy text={`第 ${progress.done + 1} 人，共 ${progress.total} 人`} onPress={() => {}} />
    );
  }
  if (!isChoosing) {
    return (
      <>
        <Button kind='secondary' text='免考核' onPress={() => setChoosing(true)} />
        {members.some(({ exemption }) => exemption !== null) && (
          <Button kind='secondary' text='不再免考核' onPress={() => void ask(null)} />
        )}
      </>
    );
  }
  return (
    <>
      {exemptionOptions.map(({ value, label }) => (
        <Button key={value} kind='secondary' text={label} onPress={() => void ask(value)} />
      ))}
      <Button kind='quiet' text='取消' onPress={() => setChoosing(false)} />
    </>
  );
}
