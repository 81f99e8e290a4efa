import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { ActivityWorkplace } from '../../desk/components/activity-workplace';

/** Writes an activity, or moves it to its next step. */
export default function ComposePage() {
  const id = useParams('composeActivity')('activityId') || null;
  return (
    <ForMe title='办理活动'>
      {(me) => (
        <ActivityWorkplace me={me} id={id} onNamed={(activityId) => nameInAddress('composeActivity', { activityId })} />
      )}
    </ForMe>
  );
}
