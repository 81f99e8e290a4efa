import { Text } from '@tarojs/components';
import { paperKindWords, takingWords, typeWord } from '@/features/quiz/public-workbench';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { figure } from '@/ui/figure';
import { exactTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { PaperWork } from '../../../../core/quiz/papers/contract';
import { phaseWords } from '../words';
import styles from './fields.module.scss';
import { RedrawCard } from './redraw-card';

/** Shows a paper that can no longer be changed. */
export function PaperSummary({ work }: { work: PaperWork }) {
  const { plan, kind, reach, opensAt, closesAt, questions, minutes } = work;
  const facts = [
    paperKindWords[kind],
    work.unitName,
    `${questions} 题`,
    `限时 ${minutes} 分钟`,
    `${figure(reach.members)} 名党员`,
  ];
  return (
    <>
      {work.remark && <Notice kind='warn' text={`已撤回：${work.remark}`} />}
      <Card title={work.title} extra={<Tag text={phaseWords(work, now())} />}>
        <Facts of={[...facts, `${exactTime(opensAt)} 开放`, `${exactTime(closesAt)} 结束`]} />
        {plan &&
          takingWords({ kind, taking: plan.taking }).map((line) => (
            <Text key={line} className={styles.note}>
              {line}
            </Text>
          ))}
        {kind !== 'contest' && work.state === 'published' && (
          <Row
            title='完成情况'
            facts={['谁完成了，谁还没有']}
            onPress={() => go('statisticsDetail', { assignmentId: `paper:${work.paperId}` })}
          />
        )}
      </Card>
      {plan && (
        <Card title='题目'>
          {plan.content.by === 'blueprint' ? (
            plan.content.sections.map(({ type, count, points, topics }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
              <Text key={index} className={styles.note}>
                {`第 ${index + 1} 部分：${typeWord(type)} ${count} 题，每题 ${points} 分${topics.length > 0 ? `，主题 ${topics.join('、')}` : ''}`}
              </Text>
            ))
          ) : (
            <Pieces of={work.chosen} nodes={2}>
              {({ id, stem, points }, index) => (
                <Text key={id} className={styles.note}>{`${index + 1}. ${stem}（${points} 分）`}</Text>
              )}
            </Pieces>
          )}
        </Card>
      )}
      {work.state !== 'draft' && <RedrawCard />}
    </>
  );
}
