import { SAVE } from '@/desk/command-bar';
import { DeskPage } from '@/desk/desk-page';
import { Trail } from '@/desk/trail';
import { holdsAny } from '@/features/org/public';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import type { MeView } from '../../../../../core/org/contract';
import { ChangeRows } from '../../components/change-rows';
import { heldWords, momentWords } from '../../words';
import { isDirty, isEditable, useCompose } from '../compose-store';
import { fieldWords } from '../field-words';
import { stepWords } from '../words';
import { ActivityCommands } from './activity-commands';
import { ActivityForm } from './activity-form';
import { ActivityStatus } from './activity-status';

interface ActivityWorkplaceProps {
  me: MeView;
  /** null: a new one. */
  id: string | null;
  /** Puts the id of what has been saved into the address. */
  onNamed: (id: string) => void;
}

/** Where an activity is written, or moved to its next step: a page of its own, or beside the list. */
export function ActivityWorkplace({ me, id, onNamed }: ActivityWorkplaceProps) {
  const { busy, save } = useCompose();
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const saving = { name: SAVE, text: '保存', isBusy: busy === 'save', onPress: () => void keep() };
  const mayHold = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={id}
      title={(desk) => (desk?.saved ? '办理活动' : '起草活动')}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={(desk) => (isEditable(desk) && isDirty(desk) ? [saving] : [])}
      fields={fieldWords}
      tellsMessage={({ saved }) => saved !== null && saved.commands.length > 0}
      problemNote='还有内容没有填好，请看表中的红字。'
    >
      {(desk) => (
        <>
          {desk.saved !== null && <ActivityStatus activity={desk.saved} mayHold={mayHold} />}
          {isEditable(desk) || desk.saved === null ? <ActivityForm desk={desk} /> : <AsWritten activity={desk.saved} />}
          {desk.saved !== null &&
            (isEditable(desk) && isDirty(desk) ? (
              <Notice text='有改动还没有保存；保存之后再办理。' />
            ) : (
              <ActivityCommands activity={desk.saved} />
            ))}
          {desk.saved !== null && <Trail steps={desk.saved.trail} words={stepWords} />}
        </>
      )}
    </DeskPage>
  );
}

/** As its readers see it. */
const AsWritten = ({ activity }: { activity: ActivityWork }) => (
  <Card title={activity.title}>
    <Row title={heldWords(activity)} facts={['时间']} isWhole />
    <Row title={activity.venue} facts={['地点']} isWhole />
    <ChangeRows changes={activity.changes} />
    <Row title={momentWords(activity.closesAt)} facts={['报名截止']} isWhole />
    <Row title={activity.seats === null ? '不限' : String(activity.seats)} facts={['发布时的名额']} isWhole />
    {activity.contact !== '' && <Row title={activity.contact} facts={['联系人']} isWhole />}
    <Prose text={activity.details} />
  </Card>
);
