import { View } from '@tarojs/components';
import { useDidShow, useLoad } from '@tarojs/taro';
import { useEffect } from 'react';
import { ListAndDetail } from '@/desk/list-and-detail';
import { useBeside } from '@/desk/use-beside';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PagedView } from '@/ui/paged-view';
import { Row } from '@/ui/row';
import { type Column, Table } from '@/ui/table/table';
import type { DeskView, QuestionRow } from '../../../../../core/bank/questions/contract';
import { typeWord } from '../../../quiz/public-workbench';
import { BulkActions } from '../../components/bulk-actions';
import { FilesCard } from '../../components/files-card';
import { LeftQuestions } from '../../components/left-questions';
import { QuestionFilter } from '../../components/question-filter';
import { QuestionWorkplace } from '../../components/question-workplace';
import { QuestionsEmpty } from '../../components/questions-empty';
import styles from '../../imports/components/entries.module.scss';
import { useBulk } from '../../questions/bulk-store';
import { queryOf, useDesk, useQuestions } from '../../questions/rows-store';
import { difficultyWords } from '../../words';

/** 题库: the questions of my banks by state, and the number of stale and reported ones. */
export default function ListPage() {
  const me = useMe();
  const list = useQuestions();
  const { desk, filter, open, restore } = useDesk();
  const param = useParams('questions');
  const address = param('filter');
  const { chosen, choose } = useBulk();
  const load = () => void open();
  const name = (id: string | undefined) => nameInAddress('questions', { filter: queryOf(filter), id });
  const beside = useBeside({ asked: param('id'), name, openPage: (id) => go('editQuestion', { id }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter has put itself into the address
  useEffect(() => {
    if (beside.id !== null) name(beside.id);
  }, [filter]);
  useLoad(() => restore(address));
  useDidShow(() => {
    void loadMe();
    load();
  });

  return (
    <ListAndDetail
      title={titles.questions}
      action={<Button text='新建试题' onPress={() => go('editQuestion', {})} />}
      beside={beside}
      ids={list.rows.state === 'ready' ? list.rows.value.map(({ id }) => id) : []}
      isQueue={false}
      onStep={load}
      isTable
      detail={(id) => me && <QuestionWorkplace key={id} me={me} id={id} onNamed={() => {}} />}
    >
      <AsyncView of={desk} onRetry={load}>
        {(known) => (
          <>
            {beside.id === null && (
              <View className={styles.entries}>
                {holdsAny(me, 'admin') && <Waiting desk={known} />}
                {holdsAny(me, 'admin') && <FilesCard />}
                <Card>
                  <Row
                    title='题目分析'
                    facts={['每题的得分率、区分度，各选项多少人选']}
                    onPress={() => go('paperAnalyses')}
                  />
                </Card>
              </View>
            )}
            <QuestionFilter desk={known} />
            <LeftQuestions />
            <Card>
              <PagedView of={list} onRetry={load} empty={<QuestionsEmpty filter={filter} />}>
                {(rows) => (
                  <Table
                    label='试题'
                    items={rows}
                    keyOf={(row) => row.id}
                    onOpen={(row) => beside.open(row.id)}
                    current={beside.id}
                    selection={{
                      chosen,
                      onChange: choose,
                      actions: (
                        <BulkActions
                          rows={rows.filter(({ id }) => chosen.has(id))}
                          mayActivate={holdsAny(me, 'admin')}
                          onMoved={load}
                        />
                      ),
                    }}
                    columns={beside.id === null ? COLUMNS : BESIDE}
                  />
                )}
              </PagedView>
            </Card>
          </>
        )}
      </AsyncView>
    </ListAndDetail>
  );
}

const COLUMNS: Column<QuestionRow>[] = [
  { title: '题干', cell: (row) => row.stem },
  { title: '题型', cell: (row) => typeWord(row.type), width: 'narrow' },
  { title: '主题', cell: (row) => row.topic },
  { title: '难度', cell: (row) => difficultyWords(row.difficulty) },
  { title: '版本', cell: (row) => `第 ${row.version} 版` },
];
/** Beside an open question, which says the rest. */
const BESIDE = COLUMNS.slice(0, 2);

/** Links to stale and to reported questions, with their numbers. */
function Waiting({ desk: { counts, reported } }: { desk: DeskView }) {
  if (counts.stale + reported === 0) return null;
  return (
    <Card>
      {reported > 0 && (
        <Row
          title={`报错 ${reported}`}
          facts={['党员觉得有误的题，核实后更正或答复']}
          onPress={() => go('reportedQuestions')}
        />
      )}
      {counts.stale > 0 && (
        <Row
          title={`待复核 ${counts.stale}`}
          facts={['引用的条文有了新版本，核对之前不出进新卷']}
          onPress={() => go('staleQuestions')}
        />
      )}
    </Card>
  );
}
