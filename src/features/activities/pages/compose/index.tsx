import { Text } from '@tarojs/components';
import { SAVE } from '@/desk/command-bar';
import { DeskPage } from '@/desk/desk-page';
import { Trail } from '@/desk/trail';
import { holdsAny } from '@/features/org/public';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import type { MeView } from '../../../../../core/org/contract';
import { ChangeRows } from '../../components/change-rows';
import { ActivityCommands } from '../../desk/components/activity-commands';
import { ActivityForm } from '../../desk/components/activity-form';
import { ActivityStatus } from '../../desk/components/activity-status';
import { isDirty, isEditable, useCompose } from '../../desk/compose-store';
import { fieldWords } from '../../desk/field-words';
import { stepWords } from '../../desk/words';
import { heldWords, momentWords } from '../../words';
import styles from './compose.module.scss';

/** Writes an activity, or moves it to its next step. */
export default function ComposePage() {
  return <ForMe title='活动'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composeActivity');
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
      id={param('activityId') || null}
      title={(desk) => (desk?.saved ? '办理活动' : '起草活动')}
      onNamed={(activityId) => nameInAddress('composeActivity', { activityId })}
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
    <Text className={styles.details} userSelect>
      {activity.details}
    </Text>
  </Card>
);
