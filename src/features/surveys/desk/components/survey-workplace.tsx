import { Workplace, type WorkplaceProps } from '@/desk/workplace';
import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { AppraisalTerms } from '../../../../../core/surveys/appraisal';
import { optionsIn, rowsIn, type SurveyQuestion } from '../../../../../core/surveys/form';
import type { SurveyWork } from '../../../../../core/surveys/workbench-contract';
import { Result } from '../../components/result';
import { momentWords } from '../../words';
import { type Desk, isDirty, useCompose } from '../compose-store';
import { fieldWords } from '../field-words';
import { onlyIfWords, questionKindWords, stepWords } from '../words';
import { AppraisalTable } from './appraisal-table';
import { SurveyCommands } from './survey-commands';
import { SurveyForm } from './survey-form';
import { SurveyStatus } from './survey-status';

/** Where a survey or ballot is written, or moved to its next step. */
export const SurveyWorkplace = (props: WorkplaceProps) => (
  <Workplace
    {...props}
    use={useCompose}
    titles={{ fresh: '起草调查、推选', saved: '办理调查推选' }}
    isDirty={isDirty}
    fields={fieldWords}
    steps={stepWords}
    status={(survey) => <SurveyStatus survey={survey} />}
    form={(desk: Desk) => <SurveyForm desk={desk} />}
    asWritten={(survey) => <AsWritten survey={survey} />}
    commands={(survey) => <SurveyCommands survey={survey} />}
  />
);

/** The result once there is one; before it, what members are asked. */
function AsWritten({ survey }: { survey: SurveyWork }) {
  if (survey.result && survey.mayReadTable) {
    return (
      <>
        <Result result={survey.result} asked={survey} />
        <AppraisalTable survey={survey} />
      </>
    );
  }
  if (survey.result) return <Result result={survey.result} asked={survey} />;
  return (
    <Card title='内容'>
      {survey.intro !== '' && <Prose text={survey.intro} />}
      {survey.terms && (
        <Row title={momentWords(survey.terms.selfUntil)} facts={['自评截止', tallyWords(survey.terms)]} isWhole />
      )}
      <Row title={momentWords(survey.closesAt)} facts={['截止']} isWhole />
      {survey.kind === 'ballot' && (
        <Row title={survey.candidates.join('、')} facts={[`候选人，${survey.seats} 个名额`]} isWhole />
      )}
      {survey.kind === 'survey' && (
        <Pieces of={survey.questions}>
          {(question, at) => (
            <Row
              key={question.key}
              title={`${at + 1}. ${question.title}`}
              facts={factsOf(question, survey.questions)}
              isWhole
            />
          )}
        </Pieces>
      )}
    </Card>
  );
}

const tallyWords = ({ showsTally }: AppraisalTerms): string =>
  showsTally ? '公布评定时本人看得到票数' : '本人看不到票数';

/** `1 到 5 分，1 分是很不满意，5 分是很满意` */
const scaleWords = ({ steps, low, high }: Extract<SurveyQuestion, { kind: 'scale' }>): string =>
  [`1 到 ${steps} 分`, low && `1 分是${low}`, high && `${steps} 分是${high}`].filter((words) => words).join('，');

const factsOf = (question: SurveyQuestion, all: readonly SurveyQuestion[]): (string | undefined)[] => [
  questionKindWords[question.kind],
  question.isRequired ? undefined : '可以不答',
  onlyIfWords(question, all),
  question.kind === 'scale' ? scaleWords(question) : undefined,
  rowsIn(question).join('、') || undefined,
  optionsIn(question).join('、') || undefined,
];
