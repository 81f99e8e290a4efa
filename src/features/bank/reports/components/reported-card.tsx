import { Text, View } from '@tarojs/components';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';
import type { ReportedQuestion } from '../../../../../core/bank/reports/workbench-contract';
import { typeWord } from '../../../quiz/public-workbench';
import styles from '../../stale/components/stale-question-card.module.scss';
import { useDismissing } from '../rows-store';
import { ReportsList } from './reports-list';

/** A question that members reported as wrong. It can be corrected, or kept with an answer to the reporters. */
export function ReportedCard({ reported }: { reported: ReportedQuestion }) {
  const { question, asked, reports } = reported;
  return (
    <Card>
      <View className={styles.head}>
        <Facts of={[question.topic, typeWord(question.type), `${asked} 份作答问到它`]} />
        <Tag text={`${reports.length} 人反映`} tone='warn' />
      </View>
      <Text className={styles.stem}>{question.stem}</Text>
      <ReportsList reports={reports} />
      <Answering id={question.id} stem={question.stem} count={reports.length} />
    </Card>
  );
}

const MAX_LENGTH = 300;

function Answering({ id, stem, count }: { id: string; stem: string; count: number }) {
  const { id: current, words, isSending, message, begin, cancel, write, send } = useDismissing();
  if (current !== id) {
    return (
      <View className={styles.actions}>
        <Button kind='secondary' text='题目无误' label={`题目无误：${stem}`} onPress={() => begin(id)} />
        <Button
          kind='secondary'
          text='去更正'
          label={`去更正：${stem}`}
          onPress={() => go('correctQuestion', { id })}
        />
      </View>
    );
  }
  const submit = async () => {
    const content = `反映这道题的 ${count} 人会看到这段答复；成绩不变。`;
    if (!(await confirm({ title: '答复报错', content, confirmText: '答复' }))) return;
    if (await send()) toast('已答复');
  };
  return (
    <>
      <TextField
        label='为什么无误'
        lines={3}
        value={words}
        onChange={write}
        maxLength={MAX_LENGTH}
        hint='说明依据哪一条，答复会给反映的人看。'
        error={message ?? undefined}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='取消' onPress={cancel} isDisabled={isSending} />
        <Button text='答复' onPress={() => void submit()} isBusy={isSending} isDisabled={words.trim() === ''} />
      </View>
    </>
  );
}
