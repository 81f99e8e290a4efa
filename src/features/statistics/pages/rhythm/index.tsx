import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { titles } from '@/platform/titles';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { dayKey, monthOf } from '../../../../../core/kernel/calendar';
import { MonthBar } from '../../rhythm/month-bar';
import { MonthCalendar } from '../../rhythm/month-calendar';
import { useRhythm } from '../../rhythm/rhythm-store';
import { UnitRhythms } from '../../rhythm/unit-rhythms';
import { rhythmSentence } from '../../rhythm/words';
import styles from './rhythm.module.scss';

/** 发布节奏: how much my units published in a month, on which days, and which weeks went by without a word. */
export default function RhythmPage() {
  const { month: shown, rhythm, open } = useRhythm();
  const today = dayKey(now());
  const month = shown ?? monthOf(today);
  const load = () => void open(month);
  useDidShow(load);
  return (
    <Page title={titles.rhythm} wide='tables'>
      <MonthBar month={month} last={monthOf(today)} onChange={(other) => void open(other)} />
      <AsyncView
        of={rhythm}
        onRetry={load}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title='您管理的单元里还没有支部，也没有发布过信息。' />}
      >
        {(view) => (
          <View className={styles.columns}>
            <Card>
              <Text className={styles.sentence}>{rhythmSentence(view.units, month < monthOf(today))}</Text>
              <MonthCalendar month={month} days={view.days} today={today} />
            </Card>
            <Card title='各单元'>
              <UnitRhythms key={month} month={month} view={view} />
            </Card>
            <Text className={classNames(styles.note, 'remark')}>
              数的是发布后没有撤回的信息。一周从星期一到星期日，算在它的星期日所在的月份。打开和确认只数必读，一人一篇算一次，确认了就算打开过；免考核的、后来转走的人也数，所以可能比回执里的多。
            </Text>
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
