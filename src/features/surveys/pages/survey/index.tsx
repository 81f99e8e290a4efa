import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EndChanges } from '@/ui/end-changes';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Prose } from '@/ui/prose';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { SurveyResult, SurveyView } from '../../../../../core/surveys/contract';
import { Appraisal } from '../../components/appraisal';
import { Fill } from '../../components/fill';
import { Result } from '../../components/result';
import styles from '../../components/surveys.module.scss';
import { Vote } from '../../components/vote';
import { Voters } from '../../components/voters';
import { useSurvey } from '../../survey-store';
import { kindWords, momentWords, partWords, seenByWords, turnoutWords } from '../../words';

/** A survey or ballot: answered while it is open; its result when it has ended. */
export default function SurveyPage() {
  const surveyId = useParams('survey')('surveyId');
  const { view, open } = useSurvey();
  const load = () => void open(surveyId);
  useDidShow(load);
  return (
    <Page title='调查和推选'>
      <AsyncView of={view} onRetry={load} skeleton={<Skeleton shape='article' />}>
        {(survey) => (
          <>
            <About survey={survey} />
            {survey.kind === 'appraisal' ? <Appraisal survey={survey} onHandedIn={load} /> : <Part survey={survey} />}
            {survey.result && isShown(survey.result) && <Result result={survey.result} asked={survey} />}
            {survey.kind === 'ballot' && survey.result === null && <Voters surveyId={survey.surveyId} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

/** Of an appraisal that was counted each member sees their own, above. */
const isShown = (result: SurveyResult): boolean => result.kind !== 'appraisal' || result.state !== 'counted';

const About = ({ survey }: { survey: SurveyView }) => (
  <Card>
    <Row
      title={survey.title}
      facts={[
        `${survey.unitName}发起`,
        kindWords[survey.kind],
        survey.version > 1 ? `第 ${survey.version} 版` : undefined,
      ]}
      isWhole
    />
    {survey.intro !== '' && <Prose text={survey.intro} />}
    <Row title={momentWords(survey.closesAt)} facts={['截止', turnoutWords(survey.turnout, survey.kind)]} isWhole />
    {survey.replacedBy !== null && (
      <Row
        title={survey.kind === 'ballot' ? '票数相同，有第二轮' : '题目改过，请填新的一版'}
        facts={[survey.kind === 'ballot' ? '在票数相同的人里选' : '这一版的回答另算']}
        onPress={() => go('survey', { surveyId: survey.replacedBy ?? '' })}
      />
    )}
    <View className={styles.stack}>
      <EndChanges changes={survey.changes} />
      <Notice text={seenByWords(survey)} />
    </View>
  </Card>
);

/** What I can do, or why not. */
function Part({ survey }: { survey: SurveyView }) {
  if (survey.stage === 'counting') return <Notice text='已经截止，正在计票，一分钟后看得到结果。' />;
  if (survey.stage === 'ended') return null;
  if (survey.mine !== 'open')
    return (
      <Notice kind={survey.mine === 'handedIn' ? 'ok' : 'info'} text={`${partWords(survey)}。截止以后在这里看结果。`} />
    );
  return survey.kind === 'ballot' ? <Vote survey={survey} /> : <Fill survey={survey} />;
}
