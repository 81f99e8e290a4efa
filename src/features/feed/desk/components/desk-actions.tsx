import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { type Desk, isDirty, isEditable, useCompose } from '../compose-store';
import { CommandBar } from './command-bar';

/** Offers saving while there are changes, then the commands for the saved post, which the server decides. */
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
