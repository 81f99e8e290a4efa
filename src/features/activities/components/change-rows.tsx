import { Row } from '@/ui/row';
import type { ActivityChange } from '../../../../core/activities/contract';
import { changeFacts, originalWords } from '../words';

/** What was planned before, so that nobody wonders whether they misread it. */
export const ChangeRows = ({ changes }: { changes: readonly ActivityChange[] }) =>
  changes.map((change) => <Row key={change.at} title={originalWords(change)} facts={changeFacts(change)} isWhole />);
