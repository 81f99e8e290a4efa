import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { GRADES, LONGEST_SELF, verdictTitles } from '../../../../core/surveys/appraisal';
import type { AppraisalView } from '../../../../core/surveys/appraisal-contract';
import type { SurveyView } from '../../../../core/surveys/contract';
import { useAppraisal } from '../appraisal-store';
import { countWords, momentWords, partWords } from '../words';
import { GradeMembers } from './grade-members';
import styles from './surveys.module.scss';

/** 民主评议: 自评, then 互评, and when it has ended what the branch has decided of me. */
export function Appraisal({ survey, onHandedIn }: { survey: SurveyView; onHandedIn: () => void }) {
  const { view, open } = useAppraisal();
  const { surveyId } = survey;
  useEffect(() => void open(surveyId), [surveyId, open]);
  return (
    <AsyncView of={view} onRetry={() => void open(surveyId)} skeleton={<Skeleton shape='article' />}>
      {(appraisal) => <Phase appraisal={appraisal} survey={survey} onHandedIn={onHandedIn} />}
    </AsyncView>
  );
}

interface PhaseProps {
  appraisal: AppraisalView;
  survey: SurveyView;
  onHandedIn: () => void;
}

function Phase({ appraisal, survey, onHandedIn }: PhaseProps) {
  switch (appraisal.phase) {
    case 'self':
      return (
        <>
          {appraisal.mayWrite ? <WriteSelf appraisal={appraisal} /> : <Notice text='您不在开放时定下的名单里。' />}
          <Notice text={`${momentWords(appraisal.selfUntil)} 起互评：看同支部党员的自评，给每个人一个等次。`} />
        </>
      );
    case 'grading':
      if (survey.mine === 'open') return <GradeMembers appraisal={appraisal} onHandedIn={onHandedIn} />;
      return (
        <>
          <Notice kind={survey.mine === 'handedIn' ? 'ok' : 'info'} text={`${partWords(survey)}。`} />
          <Others appraisal={appraisal} />
        </>
      );
    case 'counting':
      return <Notice text='已经截止，正在计票。' />;
    case 'ended':
      return <Decided appraisal={appraisal} />;
    default:
      return appraisal.phase satisfies never;
  }
}

/** 自评: a grade and a few sentences, which the branch reads. Written again until its end. */
function WriteSelf({ appraisal: { own, selfUntil } }: Pick<PhaseProps, 'appraisal'>) {
  const { grade, words, write, sendSelf, isBusy, message } = useAppraisal();
  const isSame = own !== null && own.grade === grade && own.words === words.trim();
  return (
    <Card title='自评'>
      <Text className={styles.hint}>{`对照党员标准，说说这一年。${momentWords(selfUntil)} 以前可以改。`}</Text>
      <Text className={styles.row}>给自己的等次</Text>
      <Chips
        isChoice
        label='给自己的等次'
        options={GRADES.map((value) => ({ value, label: verdictTitles[value] }))}
        value={grade}
        onChange={(value) => write({ grade: value })}
      />
      <TextField
        label='自评的话'
        lines={6}
        value={words}
        onChange={(value) => write({ words: value })}
        maxLength={LONGEST_SELF}
      />
      {message !== null && <Notice kind='error' text={message} />}
      {isSame && <Notice kind='ok' text='自评已经交了。' />}
      <Button
        text={own === null ? '交自评' : '交改过的自评'}
        isBusy={isBusy}
        isDisabled={isSame || grade === null || words.trim() === ''}
        onPress={() => void sendSelf()}
      />
    </Card>
  );
}

/** What the others say of themselves, for whoever has handed in or does not grade. */
const Others = ({ appraisal: { others } }: Pick<PhaseProps, 'appraisal'>) =>
  others.length === 0 ? null : (
    <Card title='同支部党员的自评'>
      <Pieces of={others}>
        {({ memberId, name, self, isGraded }) => (
          <Row
            key={memberId}
            title={name}
            facts={[
              isGraded ? undefined : '预备党员',
              self ? `自评${verdictTitles[self.grade]}` : '没有写自评',
              self?.words,
            ]}
            isWhole
          />
        )}
      </Pieces>
    </Card>
  );

function Decided({ appraisal: { decision, tally, own } }: Pick<PhaseProps, 'appraisal'>) {
  return (
    <Card title='我的评定'>
      {decision ? (
        <Row title={verdictTitles[decision.verdict]} facts={['支部评定', decision.words || undefined]} isWhole />
      ) : (
        <Notice text='支部公布评定以后，在这里看自己的；别人的看不到。' />
      )}
      {tally && <Row title={countWords(tally)} facts={['别人给我的等次']} isWhole />}
      {own && <Row title={`自评${verdictTitles[own.grade]}`} facts={[own.words]} isWhole />}
    </Card>
  );
}
