import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { RemindBar } from '@/features/reminders/public-workbench';
import { now } from '@/platform/clock';
import { replaceWith, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { figure } from '@/ui/figure';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { GoesOn } from '@/ui/table/listed-so-far';
import { Tools } from '@/ui/table/tools';
import type { ReceiptGroup } from '../../../../../core/statistics/receipts-contract';
import { NamesByUnit } from '../../receipts/names-by-unit';
import { type NamesOfUnit, useReceipts } from '../../receipts/receipts-store';
import { GROUPS, groupHints, groupWords, receiptSentence, receiptTable } from '../../receipts/words';
import { dueWords } from '../../words';
import styles from './receipts.module.scss';

const isAsked = (group: ReceiptGroup): boolean => group === 'read' || group === 'unread';

/** 回执: who has confirmed a 必读, who has read it, and who has not, by name. */
export default function ReceiptsPage() {
  const param = useParams('receipts');
  const { assignmentId, receipts: last, group, names, rest, open, choose } = useReceipts();
  const receipts = assignmentId === param('assignmentId') ? last : loading;
  const load = () => void open(param('assignmentId'));
  useLoad(load);

  return (
    <Page title='回执' wide='tables'>
      <AsyncView
        of={receipts}
        onRetry={load}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title='您管理的单元里，没有人看得到这一条。' />}
      >
        {(view) => {
          const { assignment, total } = view;
          return (
            <>
              <Card>
                <Row
                  title={assignment.title}
                  isWhole
                  facts={[dueWords(assignment.dueAt, now()), '查看名单会记入操作记录']}
                />
                <Text className={styles.sentence}>{receiptSentence(total)}</Text>
                <Row
                  title='按单元看完成情况'
                  onPress={() => replaceWith('statisticsDetail', { assignmentId: assignment.assignmentId })}
                />
              </Card>
              <Chips
                label='回执'
                options={GROUPS.map((value) => ({ value, label: `${groupWords[value]} ${figure(total[value])}` }))}
                value={group}
                onChange={choose}
              />
              <Card>
                <Text className={styles.sentence}>{groupHints[group]}</Text>
                {isAsked(group) && (
                  <RemindBar assignmentId={assignment.assignmentId} unitId={null} missing={total.read + total.unread} />
                )}
              </Card>
              {names.length + rest.length === 0 && <EmptyState title={`没有${groupWords[group]}的人。`} />}
              <NamesByUnit view={view} />
              {process.env.TARO_ENV !== 'weapp' &&
                names.length > 0 &&
                names.every(({ rows }) => rows.state === 'ready') && (
                  <GoesOn.Provider value={rest.length > 0}>
                    <Tools
                      table={() => receiptTable(assignment.title, group, rowsOf(names))}
                      count={rowsOf(names).length}
                      unit='人'
                    />
                  </GoesOn.Provider>
                )}
            </>
          );
        }}
      </AsyncView>
    </Page>
  );
}

const rowsOf = (names: readonly NamesOfUnit[]) =>
  names.flatMap(({ rows }) => (rows.state === 'ready' ? rows.value : []));
