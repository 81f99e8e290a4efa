import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { loadMe, useMaySend, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { shareCardOf } from '@/platform/share-card';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { dueTime, timeAnd } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { ShareButton } from '@/ui/share-button';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import type { PaperView } from '../../../../../core/quiz/attempts/contract';
import styles from '../../components/intro-card.module.scss';
import { TriesCard } from '../../components/tries-card';
import { usePaper } from '../../papers/store';
import { beginWords, paperKindWords, takingWords } from '../../papers/taking-words';

/** A paper or a contest: its rules and my tries, from which a try begins; links to branch standings and certificate. */
export default function PaperPage() {
  const param = useParams('paper');
  const { paper, problem, open } = usePaper();
  const load = () => void open(param('paperId'));
  useDidShow(() => {
    load();
    void loadMe();
  });
  const isOn = useMaySend();
  const card =
    paper.state === 'ready' && isOn
      ? shareCardOf(
          'paper',
          { paperId: paper.value.paperId },
          { unitName: null, title: paper.value.title, picture: '/features/quiz/card.png' },
        )
      : null;
  useShareCard(card);
  return (
    <Page
      title={paper.state === 'ready' ? paperKindWords[paper.value.kind] : '试卷与竞赛'}
      action={paper.state === 'ready' && <BeginButton paper={paper.value} />}
      note={problem}
    >
      <AsyncView of={paper} onRetry={load} skeleton={<Waiting />}>
        {(value) => (
          <>
            <Rules paper={value} />
            <TriesCard paper={value} />
            <Beyond paper={value} />
            {card && <ShareButton card={card} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const Waiting = () => (
  <Card>
    <Skeleton shape='article' count={3} />
  </Card>
);

const isOpen = ({ tries }: PaperView): boolean => tries.some(({ state }) => state === 'open');
const beginsAnew = (paper: PaperView): boolean => paper.next !== null && !isOpen(paper);
const verbOf = ({ next }: PaperView): string => (next !== null && next > 1 ? '再答一次' : '开始作答');

function BeginButton({ paper }: { paper: PaperView }) {
  const { isBusy, begin } = usePaper();
  const answer = () => go('attempt', { paperId: paper.paperId });
  const beginAndAnswer = async () => {
    if (await begin()) answer();
  };
  if (isOpen(paper)) return <Button text='接着作答' onPress={answer} />;
  if (!beginsAnew(paper)) return null;
  return <Button text={verbOf(paper)} isBusy={isBusy} onPress={() => void beginAndAnswer()} />;
}

function Rules({ paper }: { paper: PaperView }) {
  const { title, questions, minutes, closesAt, opensAt, stage, isPassed, counted } = paper;
  const window = {
    upcoming: timeAnd(opensAt, now(), '开放'),
    open: dueTime(closesAt, now()),
    over: timeAnd(closesAt, now(), '结束'),
  }[stage];
  const lines = [...(beginsAnew(paper) ? beginWords(verbOf(paper)) : []), ...takingWords(paper)];
  return (
    <Card
      title={title}
      extra={isPassed !== null && <Tag text={isPassed ? '及格' : '未及格'} tone={isPassed ? 'ok' : 'warn'} />}
    >
      <View className={styles.facts}>
        <Facts of={[`${questions} 题`, `限时 ${minutes} 分钟`, window]} />
      </View>
      {counted && <Text className={styles.line}>{`我的成绩：${counted.earned} / ${counted.total} 分`}</Text>}
      {lines.map((line) => (
        <Text key={line} className={styles.line}>
          {line}
        </Text>
      ))}
    </Card>
  );
}

/** Links that only a contest has: branch standings and certificate. */
function Beyond({ paper: { kind, paperId, isPassed } }: { paper: PaperView }) {
  const me = useMe();
  const hasStandings = me?.policy.standings === 'branch';
  if (kind !== 'contest' || (!hasStandings && !isPassed)) return null;
  return (
    <Card>
      {hasStandings && (
        <Row
          title='支部成绩'
          facts={['平均得分率 × 参与率，没有个人排名']}
          onPress={() => go('standings', { paperId })}
        />
      )}
      {isPassed && <Row title='证书' facts={['及格后可以保存成图片']} onPress={() => go('certificate', { paperId })} />}
    </Card>
  );
}
