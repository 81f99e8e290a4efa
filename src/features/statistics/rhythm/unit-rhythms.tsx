import { Text, View } from '@tarojs/components';
import { useMedia } from '@/platform/browser/use-media';
import { go } from '@/platform/navigate';
import { figure } from '@/ui/figure';
import { pressable } from '@/ui/pressable';
import { Row } from '@/ui/row';
import { FoldedUnits } from '@/ui/table/folded-units';
import { type TreeColumn, UnitTree } from '@/ui/table/unit-tree';
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

const columns: TreeColumn<MonthFigures>[] = [
  {
    title: '发布',
    cell: ({ published }) => figure(published),
    text: ({ published }) => String(published),
    sortBy: ({ published }) => published,
  },
  {
    title: '没有发布的周',
    cell: ({ silentWeeks }) => (silentWeeks.length === 0 ? null : `${silentWeeks.length} 周`),
    text: ({ silentWeeks }) => silentWeeks.map(weekWords).join('、'),
    sortBy: ({ silentWeeks }) => silentWeeks.length,
  },
  {
    title: '必读',
    cell: ({ required }) => (required === 0 ? null : figure(required)),
    text: ({ required }) => (required === 0 ? '' : String(required)),
    sortBy: ({ required }) => required,
  },
  {
    title: '打开人次',
    cell: ({ required, read }) => (required === 0 ? null : figure(read)),
    text: ({ required, read }) => (required === 0 ? '' : String(read)),
    sortBy: ({ read }) => read,
  },
  {
    title: '确认人次',
    cell: ({ required, confirmed }) => (required === 0 ? null : figure(confirmed)),
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
    <FoldedUnits label={LABEL} tree={rollUp<MonthFigures>(view, togetherOf)} factsOf={factsOf} nodes={18}>
      {(node) => (
        <Row
          title={node.unitName}
          facts={factsOf(node)}
          onPress={() => go('published', { unitId: node.unitId, month })}
        />
      )}
    </FoldedUnits>
  );
}

/** What the columns of the tree say, in words; what there is none of is left out. */
const factsOf = ({ published, silentWeeks, required, read, confirmed }: MonthFigures) => [
  `发布 ${figure(published)} 篇`,
  silentWeeks.length === 0 ? undefined : `${silentWeeks.length} 周没有发布`,
  ...(required === 0
    ? []
    : [`必读 ${figure(required)} 篇`, `${figure(read)} 人次打开`, `${figure(confirmed)} 人次确认`]),
];
