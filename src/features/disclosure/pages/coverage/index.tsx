import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { classNames } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PeriodFilters } from '../../coverage/components/filters';
import { UnitFigures } from '../../coverage/components/unit-figures';
import { inAddress, type Period, periodIn, periodWords } from '../../coverage/period';
import { useCoverage } from '../../coverage/store';
import { lackingOf } from '../../coverage/units';
import { coverageSentence, NOT_ADOPTED, WHO_ADOPTS } from '../../coverage/words';
import styles from './coverage.module.scss';

type Only = 'all' | 'lacking';
const onlyOptions: { value: Only; label: string }[] = [
  { value: 'all', label: '全部单元' },
  { value: 'lacking', label: '还差的单元' },
];

/** 公开覆盖: what my units have disclosed and owe, by category, in a year or a quarter. */
export default function CoveragePage() {
  const param = useParams('coverage');
  const { period: shown, coverage, open } = useCoverage();
  const [only, setOnly] = useState<Only>(param('only') === 'lacking' ? 'lacking' : 'all');
  const [period, setPeriod] = useState<Period>(() =>
    periodIn({ year: param('year'), quarter: param('quarter') }, now()),
  );
  const load = () => void open(period);
  useDidShow(load);
  const choose = (next: Period, nextOnly: Only) => {
    setPeriod(next);
    setOnly(nextOnly);
    nameInAddress('coverage', { ...inAddress(next), ...(nextOnly === 'lacking' ? { only: nextOnly } : {}) });
    if (next !== period) void open(next);
  };
  return (
    <Page title={titles.coverage} wide='tables'>
      <View className='unprinted'>
        <PeriodFilters period={period} onChange={(next) => choose(next, only)} />
        <Chips label='单元' options={onlyOptions} value={only} onChange={(next) => choose(period, next)} isOneLine />
      </View>
      <AsyncView
        of={coverage}
        onRetry={load}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title='您管理的单元里没有要公开的单元。' />}
      >
        {({ units, groups, isAdopted }) => {
          const listed = only === 'all' ? { units, groups } : lackingOf({ units, groups });
          return (
            <>
              <Card title={periodWords(shown ?? period)}>
                <Text className={styles.sentence}>{coverageSentence(units, isAdopted)}</Text>
              </Card>
              <Card title={only === 'all' ? '各单元' : '还差的单元'}>
                {listed.units.length > 0 ? (
                  <UnitFigures
                    key={`${only} ${periodWords(shown ?? period)}`}
                    period={shown ?? period}
                    units={listed}
                  />
                ) : isAdopted ? (
                  <EmptyState title='没有还差的单元。' />
                ) : (
                  <EmptyState title={NOT_ADOPTED} hint={WHO_ADOPTS} />
                )}
              </Card>
              <Text className={classNames(styles.note, 'remark')}>
                数的是公开后没有撤回的事项，算在公开的那天。应公开的，是照目录在这段时间里到期的，从目录启用那天起算；还差的，是其中还没有公开的。
              </Text>
            </>
          );
        }}
      </AsyncView>
    </Page>
  );
}
