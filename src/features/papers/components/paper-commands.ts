import { useState } from 'react';
import { type DeskCommand, SAVE } from '@/desk/command-bar';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import type { PaperWork } from '../../../../core/quiz/papers/contract';
import { type Desk, isDirty, isEditable, useCompose } from '../compose-store';
import { publishWords } from '../words';

/** Saving, publishing and withdrawing a paper; `onWithdraw` asks for the reason. */
export function usePaperCommands(onWithdraw: () => void): (desk: Desk) => DeskCommand[] {
  const { busy, save, move } = useCompose();
  const [isAsking, setAsking] = useState(false);
  const isDisabled = busy !== null || isAsking;
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const publish = async (work: PaperWork) => {
    setAsking(true);
    const isAgreed = await confirm({ title: '发布', content: publishWords(work), confirmText: '发布' });
    setAsking(false);
    if (isAgreed && (await move({ name: 'publish' }))) toast('已发布');
  };
  return (desk) => {
    const { saved } = desk;
    if (saved?.state === 'withdrawn') return [];
    if (!isEditable(desk)) {
      return [{ name: 'withdraw', text: '撤回', kind: 'danger', isBusy: busy === 'withdraw', onPress: onWithdraw }];
    }
    if (saved === null || isDirty(desk)) {
      return [{ name: SAVE, text: '保存', isBusy: busy === 'save', isDisabled, onPress: () => void keep() }];
    }
    return [
      { name: 'withdraw', text: '不要了', kind: 'secondary', isDisabled, onPress: onWithdraw },
      {
        name: 'publish',
        text: '发布',
        isBusy: busy === 'publish',
        isDisabled,
        onPress: () => void publish(saved),
      },
    ];
  };
}
