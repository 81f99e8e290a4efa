import { Text, View } from '@tarojs/components';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChoiceList } from '@/ui/choice-list';
import { Notice } from '@/ui/notice';
import type { SurveyView } from '../../../../core/surveys/contract';
import { judgeBallot } from '../../../../core/surveys/rules/ballots';
import { useSurvey } from '../survey-store';
import styles from './surveys.module.scss';

/** Casts a ballot. A void one is said before it is cast, and may be cast. */
export function Vote({ survey: { candidates, seats } }: { survey: SurveyView }) {
  const { picks, pick, handIn, isBusy, message } = useSurvey();
  const verdict = judgeBallot(picks, seats);
  const consequence = {
    valid: `您选了${picks.map((candidate) => candidates[candidate]).join('、')}。`,
    void: `您选了 ${picks.length} 个，多于 ${seats} 个名额，这张是废票。`,
    abstained: '您一个也没有选，这张是弃权。',
  }[verdict];
  const send = async () => {
    const content = `${consequence}投了以后不能改，也找不出哪一张是您的。`;
    if (!(await confirm({ title: '投这一张', content, confirmText: '投' }))) return;
    await handIn();
  };
  return (
    <Card title='选票'>
      <Text className={styles.hint}>{`最多选 ${seats} 个；多选是废票，不选是弃权。`}</Text>
      <View className={styles.stack}>
        <ChoiceList
          label='候选人'
          choices={candidates.map((text, at) => ({ key: String(at), text }))}
          chosen={picks.map(String)}
          isMultiple
          onToggle={(key) => pick(Number(key))}
        />
        {verdict === 'void' && <Notice kind='warn' text={consequence} />}
        {message !== null && <Notice kind='error' text={message} />}
        <Button text='投票' isBusy={isBusy} onPress={() => void send()} />
      </View>
    </Card>
  );
}
