import { Text, View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import type { SurveyResult, SurveyView } from '../../../../core/surveys/contract';
import { linesOf, type ResultLine } from '../result-lines';
import styles from './surveys.module.scss';

type Asked = Pick<SurveyView, 'questions' | 'candidates' | 'seats'>;

/** What was counted, as plain bars: of each option how many, against those who answered. */
export function Result({ result, asked }: { result: SurveyResult; asked: Asked }) {
  const lines = linesOf(result, asked);
  return (
    <Card title='结果'>
      <Pieces of={lines} nodes={NODES}>
        {(line) => <Line key={line.key} line={line} />}
      </Pieces>
    </Card>
  );
}

/** Of a bar with its words. */
const NODES = 7;

function Line({ line }: { line: ResultLine }) {
  if (line.kind === 'title') return <Text className={styles.title}>{line.text}</Text>;
  if (line.kind === 'words') return <Text className={styles.line}>{line.text}</Text>;
  if (line.kind === 'notice')
    return (
      <View className={styles.stack}>
        <Notice kind={line.isGood ? 'ok' : 'info'} text={line.text} />
      </View>
    );
  return (
    <View {...accessible({ label: `${line.label} ${line.count}` })}>
      <View className={styles.head}>
        <Text className={styles.label}>{line.label}</Text>
        <Text className={styles.count}>{line.count}</Text>
      </View>
      <View className={styles.track}>
        <View className={styles.bar} style={{ width: `${line.percent}%` }} />
      </View>
    </View>
  );
}
