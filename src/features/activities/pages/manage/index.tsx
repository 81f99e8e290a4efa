import { DeskLists } from '@/desk/desk-lists';
import { useDuties } from '@/features/home/public';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { ActivityWorkplace } from '../../desk/components/activity-workplace';
import { useActivityWork } from '../../desk/rows-store';
import { emptyWords, listsOf, listWords, statusWords } from '../../desk/words';
import { momentWords } from '../../words';

/** 活动办理: the activities of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageActivities');
  const me = useMe();
  const lists = listsOf(me?.roles.map(({ role }) => role) ?? []);
  const rows = useActivityWork();
  const look = useDuties((duties) => duties.look);
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <DeskLists
      title={titles.manageActivities}
      rows={rows}
      idOf={({ activityId }) => activityId}
      lists={lists}
      usual={lists[0] ?? 'draft'}
      isKnown={me !== null}
      learnWho={loadMe}
      words={listWords}
      queuedWords={({ status }) => statusWords[status]}
      empty={emptyWords}
      hint={() => '由支部联络员或支部书记起草。'}
      asked={{ list: param('list'), id: param('id') }}
      name={(params) => nameInAddress('manageActivities', params)}
      openPage={(activityId) => go('composeActivity', { activityId })}
      detail={(id) => me && <ActivityWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      columns={[
        { title: '活动', cell: (row) => row.title },
        { title: '时间', cell: (row) => momentWords(row.startsAt) },
      ]}
      onStep={() => void look()}
      action={mayWrite && <Button text='起草活动' onPress={() => go('composeActivity', {})} />}
    />
  );
}
