import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { useTogether } from '@/ui/fail-together';
import { figure } from '@/ui/figure';
import { useFolded } from '@/ui/fold-empty';
import { dueTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Table } from '@/ui/table/table';
import { Tools } from '@/ui/table/tools';
import { comparedUnits } from '../../../../core/kernel/unit-tree';
import { completionTree, lowestFirst } from '../../../../core/statistics/rules/roll-up';
import { namesTable } from '../names-table';
import { useWeek } from '../week-store';
import { countOf, kindWords, rateOf, rateWords, soonWords } from '../words';
import styles from './week.module.scss';

/** This week's test by 总支, or by 支部 where there is only one above them: the lowest rate first. */
export function WeekByUnit({ onRetry }: { onRetry: () => void }) {
  const week = useTogether('本周自测', useWeek().week);
  const assignmentId = week?.state === 'ready' ? week.value?.assignment.assignmentId : undefined;
  if (useFolded('开放的每周自测', week?.state === 'ready' && week.value === null) || week === null) return null;
  return (
    <Card
      title='本周自测'
      extra={
        assignmentId !== undefined && (
          <Button kind='quiet' text='完成情况' onPress={() => go('statisticsDetail', { assignmentId })} />
        )
      }
    >
      <AsyncView of={week} onRetry={onRetry}>
        {(value) =>
          value && (
            <>
              <Text className={styles.sentence}>
                {`应完成 ${figure(value.total.due)} 人，已完成 ${figure(value.total.finished)} 人${value.total.exempt > 0 ? `；免考核 ${figure(value.total.exempt)} 人不计` : ''}`}
              </Text>
              <Table
                label='本周自测，按单元'
                items={lowestFirst(comparedUnits(completionTree(value)))}
                keyOf={(unit) => unit.unitName}
                onOpen={() => assignmentId !== undefined && go('statisticsDetail', { assignmentId })}
                columns={[
                  { title: '单元', cell: (unit) => unit.unitName, sortBy: (unit) => unit.unitName },
                  {
                    title: '已完成',
                    cell: (unit) => `${unit.finished} / ${unit.due}`,
                    words: { before: '已完成' },
                    sortBy: (unit) => unit.finished,
                    align: 'end',
                    width: 'narrow',
                  },
                  {
                    title: '完成率',
                    cell: (unit) => rateWords(unit),
                    words: { before: '完成率' },
                    sortBy: (unit) => rateOf(unit) ?? 2,
                    align: 'end',
                    width: 'narrow',
                  },
                  {
                    title: '未完成',
                    cell: (unit) => countOf('missing', unit),
                    words: { before: '未完成' },
                    sortBy: (unit) => countOf('missing', unit),
                    align: 'end',
                    width: 'narrow',
                  },
                ]}
              />
            </>
          )
        }
      </AsyncView>
    </Card>
  );
}

/** Who has not done this week's test, by name where they all belong to one unit. */
export function MissingThisWeek({ onRetry }: { onRetry: () => void }) {
  const { missing: last, week } = useWeek();
  const missing = useTogether('本周还没有完成的人', last);
  const assignmentId = week.state === 'ready' ? week.value?.assignment.assignmentId : undefined;
  if (assignmentId === undefined || missing === null) return null;
  const open = () => go('statisticsPeople', { assignmentId, state: 'missing' });
  return (
    <Card
      title='本周还没有完成'
      extra={missing.state === 'ready' && missing.value && missing.value.length > 0 && `${missing.value.length} 人`}
    >
      <AsyncView
        of={missing}
        onRetry={onRetry}
        isEmpty={(people) => people?.length === 0}
        empty={<EmptyState title='应完成的人都完成了。' />}
      >
        {(people) =>
          people === null ? (
            <Row title='几个单元都有人没有完成' facts={['按单元看名单']} onPress={open} />
          ) : (
            <>
              <View className={styles.names}>
                {people.map(({ memberId, name }) => (
                  <Text key={memberId}>{name}</Text>
                ))}
              </View>
              <Tools table={() => namesTable('本周还没有完成', people)} count={people.length} unit='人' />
            </>
          )
        }
      </AsyncView>
    </Card>
  );
}

/** What falls due within seven days: the first ones, and how many there are. */
export function DueSoon({ onRetry }: { onRetry: () => void }) {
  const ahead = useTogether('七天内到期的学习', useWeek().ahead);
  const isNone = ahead?.state === 'ready' && ahead.value.soonCount === 0;
  if (useFolded('七天内到期的学习', isNone) || ahead === null) return null;
  return (
    <Card
      title='七天内到期'
      extra={ahead.state === 'ready' && ahead.value.soonCount > 0 && soonWords(ahead.value.soonCount)}
    >
      <AsyncView of={ahead} onRetry={onRetry}>
        {({ soon, soonCount }) => (
          <>
            {soon.map(({ assignmentId, title, kind, asked, dueAt }) => (
              <Row
                key={assignmentId}
                title={title}
                facts={[kindWords[kind], asked, dueTime(dueAt, now())]}
                onPress={() => go('statisticsDetail', { assignmentId })}
              />
            ))}
            {soonCount > soon.length && <Row title='看全部' facts={['完成统计']} onPress={() => go('statistics')} />}
          </>
        )}
      </AsyncView>
    </Card>
  );
}
