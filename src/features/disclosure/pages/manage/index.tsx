import { DeskLists } from '@/desk/desk-lists';
import { useDuties } from '@/features/home/public';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { useHasFrame } from '@/ui/page-head';
import { Row } from '@/ui/row';
import { ProposalWorkplace } from '../../desk/components/proposal-workplace';
import { useProposals } from '../../desk/rows-store';
import { arrivalWords, emptyWords, firstList, listsOf, listWords, statusWords } from '../../desk/words';
import { DueItems } from '../../due/due-items';
import { categoryTitle } from '../../words';

/** 公开事项办理: the items of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageDisclosures');
  const me = useMe();
  const roles = me?.roles.map(({ role }) => role) ?? [];
  const rows = useProposals();
  const look = useDuties((duties) => duties.look);
  // A desk has its navigation for these.
  const hasFrame = useHasFrame();
  const mayWatch = holdsAny(me, 'secretary', 'reviewer', 'admin');
  const mayPropose = holdsAny(me, 'editor', 'secretary', 'admin');
  return (
    <DeskLists
      title={titles.manageDisclosures}
      rows={rows}
      idOf={({ disclosureId }) => disclosureId}
      lists={listsOf(roles)}
      usual={firstList(roles)}
      isKnown={me !== null}
      learnWho={loadMe}
      words={listWords}
      queuedWords={({ status }) => statusWords[status]}
      empty={emptyWords}
      hint={(list) => arrivalWords[list]}
      asked={{ list: param('list'), id: param('id') }}
      name={(params) => nameInAddress('manageDisclosures', params)}
      openPage={(disclosureId) => go('composeDisclosure', { disclosureId })}
      detail={(id) => me && <ProposalWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
      columns={[
        { title: '事项', cell: (row) => row.title },
        { title: '类别', cell: (row) => categoryTitle(row.category) },
      ]}
      onStep={() => void look()}
      action={mayPropose && <Button text='提出事项' onPress={() => go('composeDisclosure', {})} />}
      head={<DueItems />}
    >
      {!hasFrame && mayWatch && (
        <Card>
          <Row title='公开覆盖' facts={['各单元公开了什么，还差什么']} onPress={() => go('coverage', {})} />
          {holdsAny(me, 'admin') && (
            <Row title='公开目录' facts={['公开什么、什么时候、谁负责']} onPress={() => go('catalogue')} />
          )}
        </Card>
      )}
    </DeskLists>
  );
}
