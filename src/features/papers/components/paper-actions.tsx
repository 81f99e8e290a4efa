import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { type Desk, isDirty, isEditable, useCompose } from '../compose-store';
import { publishWords } from '../words';

/** Buttons to save, publish and withdraw a paper. */
export function PaperActions({ desk, onWithdraw }: { desk: Desk; onWithdraw: () => void }) {
  const { busy, save, move } = useCompose();
  const [isAsking, setAsking] = useState(false);
  const { work } = desk;
  if (!isEditable(desk)) return <Button kind='danger' text='撤回' isBusy={busy === 'withdraw'} onPress={onWithdraw} />;

  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const publish = async () => {
    if (work === null || isAsking) return;
    setAsking(true);
    const isAgreed = await confirm({ title: '发布', content: publishWords(work), confirmText: '发布' });
    setAsking(false);
    if (isAgreed && (await move({ name: 'publish' }))) toast('已发布');
  };
  return (
    <>
      {isDirty(desk) && (
        <Button
          text='保存'
          kind='primary'
          isBusy={busy === 'save'}
          isDisabled={busy !== null}
          onPress={() => void keep()}
        />
      )}
      {work !== null && !isDirty(desk) && (
        <>
          <Button kind='secondary' text='不要了' isDisabled={busy !== null} onPress={onWithdraw} />
          <Button text='发布' isBusy={busy === 'publish'} isDisabled={busy !== null} onPress={() => void publish()} />
        </>
      )}
    </>
  );
}
