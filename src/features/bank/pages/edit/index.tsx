import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { QuestionWorkplace } from '../../components/question-workplace';

/** 试题: edits a question, shows it as members see it, and lists its versions. */
export default function EditPage() {
  const id = useParams('editQuestion')('id') || null;
  return (
    <ForMe title='试题'>
      {(me) => <QuestionWorkplace me={me} id={id} onNamed={(saved) => nameInAddress('editQuestion', { id: saved })} />}
    </ForMe>
  );
}
