import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { ProposalWorkplace } from '../../desk/components/proposal-workplace';

/** Proposes an item, or moves it to its next step. */
export default function ComposePage() {
  const param = useParams('composeDisclosure');
  const key = param('catalogueKey');
  const opening = key === '' ? undefined : { catalogueKey: key, unitId: param('unitId'), due: param('due') };
  return (
    <ForMe title='公开事项'>
      {(me) => (
        <ProposalWorkplace
          me={me}
          id={param('disclosureId') || null}
          opening={opening}
          onNamed={(disclosureId) => nameInAddress('composeDisclosure', { disclosureId })}
        />
      )}
    </ForMe>
  );
}
