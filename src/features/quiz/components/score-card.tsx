import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { timeAnd } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import type { ClosedAttemptView } from '../../../../core/quiz/attempts/contract';
import { markOf } from '../mark-of';
import styles from './score-card.module.scss';

/** The score, and what was counted if the attempt ran out without being handed in. */
export function ScoreCard({ result }: { result: ClosedAttemptView }) {
  const { title, earned, total, endedAt, questions, asked, state, isPassed, passPercent, earnedBefore } = result;
  const right = questions.filter((question) => markOf(question).isRight).length;
  const facts = result.withheld === null ? `答对 ${right} 题，共 ${asked} 题` : `共 ${asked} 题`;
  return (
    <>
      {state === 'expired' && <Notice kind='info' text={expiredWords(result)} />}
      {earnedBefore !== null && <Notice text={`有题目经核实已更正，得分由 ${earnedBefore} 分变为 ${earned} 分。`} />}
      <Card
        title={title}
        extra={isPassed !== null && <Tag text={isPassed ? '及格' : '未及格'} tone={isPassed ? 'ok' : 'warn'} />}
      >
        <View className={styles.score} {...accessible({ role: 'img', label: `得分 ${earned}，满分 ${total}` })}>
          <Text className={styles.earned}>{earned}</Text>
          <Text className={styles.total}>{`/ ${total} 分`}</Text>
        </View>
        <Facts of={[facts, timeAnd(endedAt, now(), state === 'expired' ? '到时' : '交卷')]} />
        {passPercent !== null && (
          <Text className={styles.facts}>{`及格线 ${passPercent}%，即 ${pointsOf(passPercent, total)} 分`}</Text>
        )}
      </Card>
    </>
  );
}

/** The fewest points that reach the pass mark, rounded up to a hundredth. */
const pointsOf = (percent: number, total: number): number => Math.ceil(percent * total) / 100;

const expiredWords = ({ isAnswered }: ClosedAttemptView): string =>
  isAnswered ? '作答时间已到，按到时前保存的答案计分。' : '作答时间内没有作答，这一次不计为完成。';
