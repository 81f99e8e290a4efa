import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { dueTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { HomeView } from '../../../../core/home/contract';

/** Open contests (知识竞赛); draws nothing when there is none. */
export function ContestsCard({ contests }: { contests: HomeView['contests'] }) {
  if (contests.length === 0) return null;
  return (
    <Card title='知识竞赛'>
      <Pieces of={contests}>
        {({ paperId, title, questions, minutes, closesAt, score }) => (
          <Row
            key={paperId}
            title={title}
            facts={[`${questions} 题`, `${minutes} 分钟`, dueTime(closesAt, now())]}
            mark={score ? `${score.earned}/${score.total}` : undefined}
            onPress={() => go('paper', { paperId })}
          />
        )}
      </Pieces>
    </Card>
  );
}
