import { View } from '@tarojs/components';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import type { AskedPlace } from '../../../../../core/bank/reports/contract';
import { useReports } from '../store';
import { reasonOptions } from '../words';
import styles from './report-line.module.scss';

/** 这题有误, below a question of my ended attempt. Needs `useReports.open`, which loads my earlier reports. */
export function ReportLine({ asked, number }: { asked: AskedPlace; number: number }) {
  const { attemptId, mine, writing, begin } = useReports();
  const isMine = attemptId === asked.attemptId;
  const report = isMine ? mine.find(({ question }) => question === asked.question) : undefined;
  const isWriting = writing?.asked.attemptId === asked.attemptId && writing.asked.question === asked.question;
  if (isWriting) return <ReportForm />;
  if (report?.state === 'waiting') return <Waiting asked={asked} />;
  return (
    <View className={styles.line}>
      {report?.state === 'answered' && <Notice text={`您反映的问题有了答复：${report.answer}`} />}
      {report?.state !== 'answered' && (
        <Button kind='quiet' text='这题有误' label={`这题有误：第 ${number} 题`} onPress={() => begin(asked)} />
      )}
    </View>
  );
}

function Waiting({ asked }: { asked: AskedPlace }) {
  const { isBusy, withdraw } = useReports();
  const takeBack = async () => {
    if (await withdraw(asked)) toast('已撤回');
  };
  return (
    <View className={styles.line}>
      <Notice
        kind='ok'
        text='已反映，核实后会在这里答复。'
        action={<Button kind='quiet' text='撤回' onPress={() => void takeBack()} isDisabled={isBusy} />}
      />
    </View>
  );
}

const MAX_LENGTH = 300;

function ReportForm() {
  const { writing, isBusy, message, write, cancel, send } = useReports();
  if (writing === null) return null;
  return (
    <View className={styles.line}>
      <Chips
        isChoice
        label='哪里有误'
        options={reasonOptions}
        value={writing.reason}
        onChange={(reason) => write({ reason })}
      />
      <TextField
        label='说明（可以不填）'
        lines={2}
        value={writing.text}
        onChange={(text) => write({ text })}
        maxLength={MAX_LENGTH}
        error={message ?? undefined}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='取消' onPress={cancel} isDisabled={isBusy} />
        <Button text='提交' onPress={() => void send()} isBusy={isBusy} isDisabled={writing.reason === null} />
      </View>
    </View>
  );
}
