import { Workplace, type WorkplaceProps } from '@/desk/workplace';
import { holdsAny } from '@/features/org/public';
import { Card } from '@/ui/card';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { ActivityWork } from '../../../../../core/activities/workbench-contract';
import { ChangeRows } from '../../components/change-rows';
import { heldWords, momentWords } from '../../words';
import { type Desk, isDirty, useCompose } from '../compose-store';
import { fieldWords } from '../field-words';
import { stepWords } from '../words';
import { ActivityCommands } from './activity-commands';
import { ActivityForm } from './activity-form';
import { ActivityStatus } from './activity-status';

/** Where an activity is written, or moved to its next step. */
export function ActivityWorkplace(props: WorkplaceProps) {
  const mayHold = holdsAny(props.me, 'editor', 'secretary', 'admin');
  return (
    <Workplace
      {...props}
      use={useCompose}
      titles={{ fresh: '起草活动', saved: '办理活动' }}
      isDirty={isDirty}
      fields={fieldWords}
      steps={stepWords}
      status={(activity) => <ActivityStatus activity={activity} mayHold={mayHold} />}
      form={(desk: Desk) => <ActivityForm desk={desk} />}
      asWritten={(activity) => <AsWritten activity={activity} />}
      commands={(activity) => <ActivityCommands activity={activity} />}
    />
  );
}

/** As its readers see it. */
const AsWritten = ({ activity }: { activity: ActivityWork }) => (
  <Card title='内容'>
    <Row title={heldWords(activity)} facts={['时间']} isWhole />
    <Row title={activity.venue} facts={['地点']} isWhole />
    <ChangeRows changes={activity.changes} />
    <Row title={momentWords(activity.closesAt)} facts={['报名截止']} isWhole />
    <Row title={activity.seats === null ? '不限' : String(activity.seats)} facts={['发布时的名额']} isWhole />
    {activity.contact !== '' && <Row title={activity.contact} facts={['联系人']} isWhole />}
    <Prose text={activity.details} />
  </Card>
);
