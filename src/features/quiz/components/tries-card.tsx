import { Text } from '@tarojs/components';
import { now } from '@/platform/clock';
import { replaceWith } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { PaperView } from '../../../../core/quiz/attempts/contract';
import { triesLeftWords } from '../papers/taking-words';
import styles from './intro-card.module.scss';

interface TriesCardProps {
  paper: PaperView;
  /** Attempt id of the try that the page shows already. */
  shownId?: string;
}

/** My tries at a paper, which of them counts, and how many are left. */
export function TriesCard({ paper, shownId }: TriesCardProps) {
  const { tries, counted, taking } = paper;
  const over = tries.filter(({ state }) => state !== 'open');
  if (taking.tries.most === 1 && taking.tries.per === 'paper') return null;
  return (
    <Card title='我的作答'>
      <Text className={styles.facts}>{triesLeftWords(paper)}</Text>
      <Pieces of={over}>
        {({ attemptId, number, endedAt, earned, total }) => (
          <Row
            key={attemptId}
            title={`第 ${number} 次：${earned ?? 0} / ${total ?? 0} 分`}
            facts={[
              ...(endedAt === null ? [] : [friendlyTime(endedAt, now())]),
              ...(number === counted?.number ? ['算这一次'] : []),
            ]}
            {...(attemptId === shownId ? {} : { onPress: () => replaceWith('result', { attemptId }) })}
          />
        )}
      </Pieces>
    </Card>
  );
}
