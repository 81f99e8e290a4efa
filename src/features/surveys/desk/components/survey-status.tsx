import { useState } from 'react';
import { StatusCard } from '@/desk/status-card';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { EndChanges } from '@/ui/end-changes';
import { Notice } from '@/ui/notice';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { SurveyWork } from '../../../../../core/surveys/workbench-contract';
import { kindWords, momentWords, secrecyWords, seenByWords, stageWords, turnoutWords } from '../../words';
import { goesOnAs, startAfter } from '../go-on';
import { saveResult } from '../save-result';
import { statusWords, turnWords } from '../words';

/** Where a survey stands, whom it reaches, and how many have handed in. */
export function SurveyStatus({ survey }: { survey: SurveyWork }) {
  const { status, stage, remark, unitName, authorName, reach, turnout, kind, isSecret, signed } = survey;
  return (
    <StatusCard
      title={survey.title}
      state={stage === null ? statusWords[status] : stageWords[stage]}
      turn={turnWords(survey)}
      signed={signed}
      check={stage === null ? { of: survey.check, maySend: survey.commands.includes('publish') } : null}
      remark={remark}
      notices={<Further survey={survey} />}
    >
      <Row
        title={unitName}
        facts={[`${authorName}起草`, `${kindWords[kind]}，${secrecyWords(isSecret)}`, versionWords(survey)]}
      />
      <Row title={`谁参加：${reachWords(reach)}`} isWhole />
      {turnout && <Row title={turnoutWords(turnout, kind)} facts={[`${momentWords(survey.closesAt)} 截止`]} isWhole />}
      <Row title={seenByWords(survey)} facts={['填的人读到的话']} isWhole />
    </StatusCard>
  );
}

/** What somebody has to know or can do beside the steps of the procedure. */
function Further({ survey }: { survey: SurveyWork }) {
  const { stage, kind, proposal, changes, mayReadTable } = survey;
  return (
    <>
      <EndChanges changes={changes} />
      {proposal && (
        <Notice
          kind='warn'
          text={`${proposal.byName}提出${proposal.endsAt === null ? '马上截止' : `改到${momentWords(proposal.endsAt)}截止`}，理由：${proposal.reason}。${proposal.isOwn ? '要另一个人同意。' : '等您或别人同意。'}`}
        />
      )}
      {stage === 'ended' && (kind !== 'appraisal' || mayReadTable) && <Export survey={survey} />}
      <GoOn survey={survey} />
    </>
  );
}

const versionWords = ({ version, replacedBy, kind }: SurveyWork): string | undefined => {
  if (replacedBy !== null) return kind === 'ballot' ? '有第二轮' : '有新的一版';
  return version > 1 ? `第 ${version} 版` : undefined;
};

/** What has ended, as a workbook. Who gave what is in none that is secret; that of an appraisal says what each member got. */
function Export({ survey: { surveyId, isSecret, kind } }: { survey: SurveyWork }) {
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setMessage(await saveResult(surveyId));
    setBusy(false);
  };
  return (
    <>
      {message !== null && <Notice kind='error' text={message} />}
      <Button
        kind='secondary'
        text='导出结果'
        label={isSecret && kind !== 'appraisal' ? '导出结果，只有合计' : '导出结果，一人一行'}
        isBusy={isBusy}
        onPress={() => void save()}
      />
    </>
  );
}

/** Another version of the form while it is open, or a second round among the tied: a draft that is opened at once. */
function GoOn({ survey }: { survey: SurveyWork }) {
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const as = goesOnAs(survey);
  if (as === null) return null;
  const start = async () => {
    setBusy(true);
    const started = await startAfter(survey, now());
    setBusy(false);
    if (started.ok) go('composeSurvey', { surveyId: started.value });
    else setMessage(started.message);
  };
  return (
    <>
      {message !== null && <Notice kind='error' text={message} />}
      <Button
        kind='secondary'
        text={as === 'version' ? '起草新的一版' : '起草第二轮'}
        isBusy={isBusy}
        onPress={() => void start()}
      />
    </>
  );
}
