import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { type Desk, isDirty, isEditable, useCompose } from '../compose-store';
import { CommandBar } from './command-bar';

/** Save first, then the steps that the saved post can take: they are decided by what the server has. */
export function DeskActions({ desk }: { desk: Desk }) {
  const { busy, save } = useCompose();
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  if (isEditable(desk) && isDirty(desk)) {
    return <Button text='保存草稿' onPress={() => void keep()} isBusy={busy === 'save'} />;
  }
  return desk.work && <CommandBar work={desk.work} />;
}
