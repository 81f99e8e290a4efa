import { Text, View } from '@tarojs/components';
import { useMedia } from '@/platform/browser/use-media';
import { go } from '@/platform/navigate';
import { figure } from '@/ui/figure';
import { pressable } from '@/ui/pressable';
import { type Column, Table } from '@/ui/table/table';
import { UnitTree } from '@/ui/table/unit-tree';
import type { MonthKey } from '../../../../core/kernel/calendar';
import { rollUp } from '../../../../core/kernel/unit-tree';
import type { RhythmView } from '../../../../core/statistics/rhythm-contract';
import { type MonthFigures, togetherOf } from '../../../../core/statistics/rules/rhythm';
import styles from './unit-rhythms.module.scss';
import { monthWords, weekWords } from './words';

interface UnitRhythmsProps {
  month: MonthKey;
  view: RhythmView;
}

const columns: Column<MonthFigures>[] = [
  {
    title: '发布',
    align: 'end',
    cell: ({ published }) => figure(published),
    words: { after: '篇' },
    text: ({ published }) => String(published),
    sortBy: ({ published }) => published,
  },
  {
    title: '没有发布的周',
    align: 'end',
    cell: ({ silentWeeks }) => (silentWeeks.length === 0 ? null : `${silentWeeks.length} 周`),
    words: { after: '没有发布' },
    text: ({ silentWeeks }) => silentWeeks.map(weekWords).join('、'),
    sortBy: ({ silentWeeks }) => silentWeeks.length,
  },
  {
    title: '必读',
    align: 'end',
    cell: ({ required }) => (required === 0 ? null : figure(required)),
    words: { before: '必读', after: '篇' },
    text: ({ required }) => (required === 0 ? '' : String(required)),
    sortBy: ({ required }) => required,
  },
  {
    title: '打开人次',
    align: 'end',
    cell: ({ required, read }) => (required === 0 ? null : figure(read)),
    words: { after: '人次打开' },
    text: ({ required, read }) => (required === 0 ? '' : String(read)),
    sortBy: ({ read }) => read,
  },
  {
    title: '确认人次',
    align: 'end',
    cell: ({ required, confirmed }) => (required === 0 ? null : figure(confirmed)),
    words: { after: '人次确认' },
    text: ({ required, confirmed }) => (required === 0 ? '' : String(confirmed)),
    sortBy: ({ confirmed }) => confirmed,
  },
];

const LABEL = '各单元发布节奏';

/** What each unit published in a month; its name opens the list. A tree on a wide screen, a list on a phone. */
export const UnitRhythms = process.env.TARO_ENV === 'weapp' ? RhythmList : TreeOrList;

function TreeOrList(props: UnitRhythmsProps) {
  const isWide = useMedia('(min-width: 900px), print');
  return isWide ? <RhythmTree {...props} /> : <RhythmList {...props} />;
}

const RhythmTree = ({ month, view }: UnitRhythmsProps) => (
  <UnitTree
    label={LABEL}
    title={`${monthWords(month)}${LABEL}`}
    tree={rollUp<MonthFigures>(view, togetherOf)}
    columns={columns}
    nameOf={({ unitId, unitName }) => (
      <View className={styles.name} {...pressable(() => go('published', { unitId, month }))}>
        <Text>{unitName}</Text>
      </View>
    )}
  />
);

function RhythmList({ month, view }: UnitRhythmsProps) {
  return (
    <Table
      label={LABEL}
      items={view.units}
      keyOf={({ unitId }) => unitId}
      onOpen={({ unitId }) => go('published', { unitId, month })}
      columns={[{ title: '单元', cell: ({ unitName }) => unitName }, ...columns]}
    />
  );
}
