import { DeskLists } from '@/desk/desk-lists';
import { useDuties } from '@/features/home/public';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { SurveyWorkplace } from '../../desk/components/survey-workplace';
import { useSurveyWork } from '../../desk/rows-store';
import { emptyWords, listsOf, listWords, queuedWords } from '../../desk/words';
import { kindWords, momentWords, secrecyWords } from '../../words';

/** 调查推选办理: the surveys and ballots of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageSurveys');
  const me = useMe();
  const lists = listsOf(me?.roles.map(({ role }) => role) ?? []);
  const rows = useSurveyWork();
  const look = useDuties((duties) => duties.look);
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <DeskLists
      title={titles.manageSurveys}
      rows={rows}
      idOf={({ surveyId }) => surveyId}
      lists={lists}
      usual={lists[0] ?? 'draft'}
      isKnown={me !== null}
      learnWho={loadMe}
      words={listWords}
      queuedWords={queuedWords}
      empty={emptyWords}
      hint={() => '由支部联络员或支部书记起草。'}
      asked={{ list: param('list'), id: param('id') }}
      name={(params) => nameInAddress('manageSurveys', params)}
      openPage={(surveyId) => go('composeSurvey', { surveyId })}
      detail={(id) => me && <SurveyWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      columns={[
        { title: '标题', cell: (row) => row.title },
        { title: '种类', cell: (row) => `${kindWords[row.kind]}，${secrecyWords(row.isSecret)}` },
        {
          title: '截止',
          cell: (row) => momentWords(row.closesAt),
          words: { after: '截止' },
        },
      ]}
      onStep={() => void look()}
      action={mayWrite && <Button text='起草调查、推选' onPress={() => go('composeSurvey', {})} />}
    />
  );
}
