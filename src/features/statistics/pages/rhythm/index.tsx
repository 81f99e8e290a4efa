import { Text } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { figure } from '@/ui/figure';
import { Page } from '@/ui/page';
import { Table } from '@/ui/table/table';
import { Worded } from '@/ui/table/worded';
import { dayKey, monthOf } from '../../../../../core/kernel/calendar';
import { MonthBar } from '../../rhythm/month-bar';
import { MonthCalendar } from '../../rhythm/month-calendar';
import { useRhythm } from '../../rhythm/rhythm-store';
import { rhythmSentence, weekWords } from '../../rhythm/words';
import styles from './rhythm.module.scss';

/** 发布节奏: how much my units published in a month, on which days, and which weeks went by without a word. */
export default function RhythmPage() {
  const { month: shown, rhythm, open } = useRhythm();
  const today = dayKey(now());
  const month = shown ?? monthOf(today);
  const load = () => void open(month);
  useDidShow(load);
  return (
    <Page title='发布节奏' wide='tables'>
      <Card>
        <MonthBar month={month} last={monthOf(today)} onChange={(other) => void open(other)} />
      </Card>
      <AsyncView
        of={rhythm}
        onRetry={load}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title='您管理的单元里还没有支部，也没有发布过信息。' />}
      >
        {({ units, days }) => (
          <>
            <Card>
              <Text className={styles.sentence}>{rhythmSentence(units)}</Text>
              <MonthCalendar month={month} days={days} today={today} />
            </Card>
            <Card title='各单元'>
              <Table
                label='各单元发布节奏'
                items={units}
                keyOf={({ unitId }) => unitId}
                onOpen={({ unitId }) => go('published', { unitId, month })}
                columns={[
                  { title: '单元', cell: ({ unitName }) => unitName },
                  {
                    title: '发布',
                    align: 'end',
                    cell: ({ published }) => <Worded value={figure(published)} after='篇' />,
                    text: ({ published }) => String(published),
                    sortBy: ({ published }) => published,
                  },
                  {
                    title: '没有发布的周',
                    align: 'end',
                    cell: ({ silentWeeks }) =>
                      silentWeeks.length === 0 ? null : <Worded value={`${silentWeeks.length} 周`} after='没有发布' />,
                    text: ({ silentWeeks }) => silentWeeks.map(weekWords).join('、'),
                    sortBy: ({ silentWeeks }) => silentWeeks.length,
                  },
                  {
                    title: '必读',
                    align: 'end',
                    cell: ({ required }) =>
                      required === 0 ? null : <Worded before='必读' value={figure(required)} after='篇' />,
                    text: ({ required }) => (required === 0 ? '' : String(required)),
                    sortBy: ({ required }) => required,
                  },
                  {
                    title: '打开人次',
                    align: 'end',
                    cell: ({ required, read }) =>
                      required === 0 ? null : <Worded value={figure(read)} after='人次打开' />,
                    text: ({ required, read }) => (required === 0 ? '' : String(read)),
                    sortBy: ({ read }) => read,
                  },
                  {
                    title: '确认人次',
                    align: 'end',
                    cell: ({ required, confirmed }) =>
                      required === 0 ? null : <Worded value={figure(confirmed)} after='人次确认' />,
                    text: ({ required, confirmed }) => (required === 0 ? '' : String(confirmed)),
                    sortBy: ({ confirmed }) => confirmed,
                  },
                ]}
              />
            </Card>
            <Text className={styles.note}>
              数的是发布后没有撤回的信息。一周从星期一到星期日，算在它的星期日所在的月份。打开和确认只数必读，一人一篇算一次，确认了就算打开过；免考核的、后来转走的人也数，所以可能比回执里的多。
            </Text>
          </>
        )}
      </AsyncView>
    </Page>
  );
}
