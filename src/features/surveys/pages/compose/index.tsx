import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { SurveyWorkplace } from '../../desk/components/survey-workplace';

/** Writes a survey or ballot, moves it to its next step, and shows its result. */
export default function ComposePage() {
  const id = useParams('composeSurvey')('surveyId') || null;
  return (
    <ForMe title='办理调查推选'>
      {(me) => <SurveyWorkplace me={me} id={id} onNamed={(surveyId) => nameInAddress('composeSurvey', { surveyId })} />}
    </ForMe>
  );
}
