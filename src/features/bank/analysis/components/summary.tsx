import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import type { PaperAnalysis } from '../../../../../core/quiz/analysis/contract';
import { alphaWords } from '../words';
import styles from './analysis.module.scss';

/** Number of attempts, reliability of the paper, and when they were counted. */
export function AnalysisSummary({ analysis, onRenew }: { analysis: PaperAnalysis; onRenew: () => void }) {
  const { title, attempts, analysedAt, inTest } = analysis;
  return (
    <Card title={title} extra={<Button kind='quiet' text='重新统计' onPress={onRenew} />}>
      <Text
        className={styles.line}
      >{`${attempts} 人作答，只算每人的第一次；${friendlyTime(analysedAt, now())} 统计。`}</Text>
      <Text className={styles.line}>{alphaWords(analysis)}</Text>
      {inTest > 0 && <Text className={styles.line}>{`有 ${inTest} 题您自己还会考到，考完再看。`}</Text>}
    </Card>
  );
}
