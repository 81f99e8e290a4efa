import { SAVE } from '@/desk/command-bar';
import { DeskPage } from '@/desk/desk-page';
import { Trail } from '@/desk/trail';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import type { MeView } from '../../../../../core/org/contract';
import type { AppraisalTerms } from '../../../../../core/surveys/appraisal';
import { optionsIn, rowsIn, type SurveyQuestion } from '../../../../../core/surveys/form';
import type { SurveyWork } from '../../../../../core/surveys/workbench-contract';
import { Result } from '../../components/result';
import { momentWords } from '../../words';
import { isDirty, isEditable, useCompose } from '../compose-store';
import { fieldWords } from '../field-words';
import { onlyIfWords, questionKindWords, stepWords } from '../words';
import { AppraisalTable } from './appraisal-table';
import { SurveyCommands } from './survey-commands';
import { SurveyForm } from './survey-form';
import { SurveyStatus } from './survey-status';

interface SurveyWorkplaceProps {
  me: MeView;
  /** null: a new one. */
  id: string | null;
  /** Puts the id of what has been saved into the address. */
  onNamed: (id: string) => void;
}

/** Where a survey or ballot is written, or moved to its next step: a page of its own, or beside the list. */
export function SurveyWorkplace({ me, id, onNamed }: SurveyWorkplaceProps) {
  const { busy, save } = useCompose();
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const saving = { name: SAVE, text: '保存', isBusy: busy === 'save', onPress: () => void keep() };
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={id}
      title={(desk) => (desk?.saved ? '调查办理' : '起草调查、推选')}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={(desk) => (isEditable(desk) && isDirty(desk) ? [saving] : [])}
      fields={fieldWords}
      tellsMessage={({ saved }) => saved !== null && saved.commands.length > 0}
      problemNote='还有内容没有填好，请看表中的红字。'
    >
      {(desk) => (
        <>
          {desk.saved !== null && <SurveyStatus survey={desk.saved} />}
          {isEditable(desk) || desk.saved === null ? <SurveyForm desk={desk} /> : <AsWritten survey={desk.saved} />}
          {desk.saved !== null &&
            (isEditable(desk) && isDirty(desk) ? (
              <Notice text='有改动还没有保存；保存之后再办理。' />
            ) : (
              <SurveyCommands survey={desk.saved} />
            ))}
          {desk.saved !== null && <Trail steps={desk.saved.trail} words={stepWords} />}
        </>
      )}
    </DeskPage>
  );
}

/** The result once there is one; before it, what members are asked. */
function AsWritten({ survey }: { survey: SurveyWork }) {
  if (survey.result && survey.mayReadTable) {
    return (
      <>
        <Result title={survey.title} result={survey.result} asked={survey} />
        <AppraisalTable survey={survey} />
      </>
    );
  }
  if (survey.result) return <Result title={survey.title} result={survey.result} asked={survey} />;
  return (
    <Card title={survey.title}>
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
