import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { Standings } from '../../../../../core/quiz/contests/contract';
import styles from '../../components/intro-card.module.scss';
import { useStandings } from '../../contests/standings-store';
import { formulaWords, scoreWords } from '../../contests/words';

/** 支部成绩 of a contest, with the formula. It shows nothing about single persons. */
export default function StandingsPage() {
  const param = useParams('standings');
  const { standings, open } = useStandings();
  const load = () => void open(param('paperId'));
  useLoad(load);
  return (
    <Page title='支部成绩'>
      <AsyncView
        of={standings}
        onRetry={load}
        isEmpty={({ branches }) => branches.length === 0}
        empty={<EmptyState title='这次竞赛没有可以比较的支部。' />}
      >
        {(value) => <Branches standings={value} />}
      </AsyncView>
    </Page>
  );
}

function Branches({ standings: { title, at, closesAt, branches } }: { standings: Standings }) {
  return (
    <>
      <Card title={title}>
        <Text className={styles.facts}>
          {at > closesAt ? '竞赛已结束，这是最后的成绩。' : `截至 ${friendlyTime(at, now())}，每十分钟更新。`}
        </Text>
        <Text className={styles.line}>支部成绩 = 平均得分率 × 参与率。同分的，平均用时短的在前。</Text>
        <Text className={styles.line}>
          得分率取每人算数的那一次；免考核的党员可以参加，两项都不计入。没有个人排名。
        </Text>
      </Card>
      <Card>
        <Pieces of={branches}>
          {(branch, index) => (
            <Row
              key={branch.unitId}
              title={branch.figures ? `${index + 1}. ${branch.name}` : branch.name}
              facts={formulaWords(branch)}
              mark={scoreWords(branch) ?? undefined}
            />
          )}
        </Pieces>
      </Card>
    </>
  );
}
