import { View } from '@tarojs/components';
import { percentWords } from '@/ui/percent-words';
import { Table } from '@/ui/table/table';
import { Tag } from '@/ui/tag';
import type { AnalysedItem, ItemFlag } from '../../../../../core/quiz/analysis/contract';
import { typeWord } from '../../../quiz/public-workbench';
import { correlationWords, flagWords } from '../words';
import styles from './analysis.module.scss';

interface ItemTableProps {
  items: readonly AnalysedItem[];
  onOpen: (item: AnalysedItem) => void;
}

/** The questions of a paper with their figures; a row opens a question's details. */
export function ItemTable({ items, onOpen }: ItemTableProps) {
  return (
    <Table
      label='题目'
      items={items}
      keyOf={({ questionId }) => questionId}
      onOpen={onOpen}
      columns={[
        { title: '题干', cell: ({ stem }) => stem },
        { title: '题型', cell: ({ type }) => typeWord(type) },
        { title: '作答', align: 'end', cell: ({ answers }) => `${answers} 人` },
        {
          title: '得分率',
          align: 'end',
          cell: ({ facility }) => (facility === null ? null : percentWords(facility)),
          words: { before: '得分率' },
        },
        {
          title: '区分度',
          align: 'end',
          cell: ({ discrimination }) => (discrimination === null ? null : correlationWords(discrimination)),
          words: { before: '区分度' },
        },
        {
          title: '提示',
          text: ({ flags }) => flags.map((flag) => flagWords[flag].tag).join('、'),
          cell: ({ flags }) => (flags.length > 0 ? <Flags flags={flags} /> : null),
        },
      ]}
    />
  );
}

export const Flags = ({ flags }: { flags: readonly ItemFlag[] }) => (
  <View className={styles.flags}>
    {flags.map((flag) => (
      <Tag key={flag} text={flagWords[flag].tag} tone={flagWords[flag].tone} />
    ))}
  </View>
);
