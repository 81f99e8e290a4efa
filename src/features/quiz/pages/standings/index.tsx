import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { figure } from '@/ui/figure';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { BranchStanding, Standings } from '../../../../../core/quiz/contests/contract';
import { FEWEST_SHOWN } from '../../../../../core/quiz/rules/contests/branch-standings';
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

/** More branches without a score than this are only counted until somebody wants to see them. */
const FEW = 10;

function Branches({ standings: { title, at, closesAt, branches, mine } }: { standings: Standings }) {
  const scored = branches.filter(({ figures }) => figures !== null);
  const others = branches.slice(scored.length);
  const [isListed, setListed] = useState(others.length <= FEW);
  const own = branches.find(({ unitId }) => unitId === mine);
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
      {own && (
        <Card title='我的支部'>
          <Branch branch={own} rank={branches.indexOf(own) + 1} />
        </Card>
      )}
      {scored.length > 0 && (
        <Card title='各支部'>
          <Pieces of={scored}>
            {(branch, index) => <Branch key={branch.unitId} branch={branch} rank={index + 1} />}
          </Pieces>
        </Card>
      )}
      {others.length > 0 && (
        <Card title='不单列成绩'>
          <Text className={styles.facts}>{`${figure(others.length)} 个支部参加的不到 ${FEWEST_SHOWN} 人。`}</Text>
          {isListed ? (
            <Pieces of={others}>{({ unitId, name }) => <Row key={unitId} title={name} />}</Pieces>
          ) : (
            <Button kind='quiet' text='列出这些支部' onPress={() => setListed(true)} />
          )}
        </Card>
      )}
    </>
  );
}

const Branch = ({ branch, rank }: { branch: BranchStanding; rank: number }) => (
  <Row
    title={branch.figures ? `${rank}. ${branch.name}` : branch.name}
    facts={formulaWords(branch)}
    mark={scoreWords(branch) ?? undefined}
  />
);
