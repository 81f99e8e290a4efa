import { Notice } from '@/ui/notice';
import type { SurveyView } from '../../../../core/surveys/contract';
import { momentWords } from '../words';

/** Every change of the end, for everybody to see. */
export const Changes = ({ changes }: Pick<SurveyView, 'changes'>) =>
  changes.map(({ from, to, reason, proposedBy, confirmedBy, at }) => (
    <Notice
      key={at}
      kind='warn'
      text={`${to < from ? '提前' : '延长'}到 ${momentWords(to)} 截止，原来是 ${momentWords(from)}。${proposedBy}提出，${confirmedBy}同意。理由：${reason}`}
    />
  ));
