import { View } from '@tarojs/components';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import { TextField } from '@/ui/text-field';
import type { CorrectionProgress } from '../../../../../core/bank/reports/workbench-contract';
import styles from '../../components/editor.module.scss';
import { useEditor } from '../../questions/compose-store';
import { ReportsList } from '../../reports/components/reports-list';
import { answerOf, outcomeOf, type Treatment, useCorrection } from '../store';
import { outcomeWords } from '../words';

const treatments: { value: Treatment; label: string }[] = [
  { value: 'rekey', label: '改正后重新计分' },
  { value: 'void', label: '作废，人人得分' },
];

/** Corrects a question: shows the reports, and takes how scores are changed and the answer that reporters read. */
export function CorrectionCard() {
  const correction = useCorrection();
  const { desk: editing } = useEditor();
  const { reported, treatment, progress, look, choose, write } = correction;
  if (progress) return <Progress progress={progress} />;
  return (
    <>
      <Card title='党员的反映'>
        <AsyncView
          of={reported}
          onRetry={() => void look()}
          isEmpty={({ reports }) => reports.length === 0}
          empty={<Notice text='现在没有待处理的报错，也可以直接更正。' />}
        >
          {({ reports }) => <ReportsList reports={reports} />}
        </AsyncView>
      </Card>
      <Card title='怎样更正'>
        <Chips isChoice label='怎样更正' options={treatments} value={treatment} onChange={choose} />
        <View className={styles.gap}>
          <Notice text={outcomeWords[outcomeOf(treatment, editing)].consequence} />
        </View>
        <TextField
          label='给反映的人的答复'
          lines={3}
          value={answerOf(correction, editing)}
          onChange={write}
          maxLength={300}
        />
      </Card>
    </>
  );
}

function Progress({ progress: { asked, done, changed, waiting, isThrough } }: { progress: CorrectionProgress }) {
  if (!isThrough) {
    return (
      <Card title='正在重新计分'>
        <ProgressBar label={`已看过 ${done} 份，共 ${asked} 份`} value={asked > 0 ? done / asked : 1} />
        <Notice text='可以离开这一页，没有做完的会自动接着做。' />
      </Card>
    );
  }
  return (
    <Card title='已更正'>
      <Notice kind='ok' text={`看过 ${done} 份作答，${changed} 份的得分有变化，已通知本人。`} />
      {waiting > 0 && <Notice text={`另有 ${waiting} 份，等本人把正在答的卷交上之后再算。`} />}
    </Card>
  );
}
