import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { confirm } from '@/platform/confirm';
import { scrollOnceDrawn } from '@/platform/scroll';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { Table } from '@/ui/table/table';
import { TextField } from '@/ui/text-field';
import { GRADES, verdictTitles } from '../../../../../core/surveys/appraisal';
import type { AppraisalTable as TableOf } from '../../../../../core/surveys/appraisal-contract';
import { hasManyExcellent } from '../../../../../core/surveys/rules/appraisals';
import type { SurveyWork } from '../../../../../core/surveys/workbench-contract';
import styles from '../../components/surveys.module.scss';
import { countWords } from '../../words';
import { useCompose } from '../compose-store';
import { decidedIn, isRewritten, useTable } from '../table-store';

const FORM_ID = 'assessment';
/** What lies over the top of a page on a desk. */
const TOP_BAR_PX = 64;
const VERDICTS = [...GRADES, 'none'] as const;

/** 评议表, for the secretary of the branch: what each member got, and beside it what the branch decides. */
export function AppraisalTable({ survey }: { survey: SurveyWork }) {
  const { table, open } = useTable();
  const { surveyId, revision } = survey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may bring another 评定
  useEffect(() => void open(surveyId), [surveyId, open, revision]);
  return (
    <AsyncView of={table} onRetry={() => void open(surveyId)} skeleton={<Skeleton shape='article' />}>
      {(value) => <Rows table={value} mayAssess={survey.commands.includes('assess')} />}
    </AsyncView>
  );
}

type Row = TableOf['rows'][number];

function Rows({ table, mayAssess }: { table: TableOf; mayAssess: boolean }) {
  const { written } = useTable();
  const [chosen, setChosen] = useState<string | null>(null);
  const isCounted = table.state === 'counted';
  const verdictOf = ({ memberId, decision }: Row) => {
    const verdict = mayAssess ? written.get(memberId)?.verdict : decision?.verdict;
    return verdict ? `评定${verdictTitles[verdict]}` : null;
  };
  /** The form may lie below the screen. */
  const choose = (memberId: string) => {
    setChosen(memberId);
    scrollOnceDrawn({ selector: `#${FORM_ID}`, offsetTop: -TOP_BAR_PX });
  };
  const at = table.rows.findIndex(({ memberId }) => memberId === chosen);
  return (
    <>
      <Card title='评议表'>
        <Table
          label='评议表'
          items={table.rows}
          keyOf={(row) => row.memberId}
          {...(mayAssess ? { onOpen: (row: Row) => choose(row.memberId) } : {})}
          columns={[
            { title: '姓名', cell: (row) => row.name },
            { title: '自评', cell: ({ self }) => self && `自评${verdictTitles[self.grade]}`, width: 'narrow' },
            ...(isCounted
              ? [{ title: '测评', cell: ({ counts }: Row) => counts && countWords(counts), width: 'wide' as const }]
              : []),
            { title: '评定', cell: verdictOf, width: 'narrow' },
          ]}
        />
      </Card>
      {mayAssess && (
        <View id={FORM_ID}>
          <Assess table={table} at={Math.max(at, 0)} onChoose={setChosen} />
        </View>
      )}
    </>
  );
}

interface AssessProps {
  table: TableOf;
  at: number;
  onChoose: (memberId: string) => void;
}

/** 评定 of one member after the other; kept together, and shown to nobody before it is announced. */
function Assess({ table, at, onChoose }: AssessProps) {
  const state = useTable();
  const { busy, move, message } = useCompose();
  const row = table.rows[at];
  const decided = decidedIn(state);
  if (!row) return null;
  const { memberId, name, self } = row;
  const one = state.written.get(memberId);
  const step = (by: number) => {
    const next = table.rows[at + by];
    if (next) onChoose(next.memberId);
  };
  const save = async () => {
    if (!decided) return;
    const content = '评定放在评议表里，公布以前可以改，党员还看不到。';
    if (!(await confirm({ title: '写评定', content, confirmText: '保存' }))) return;
    if (await move({ name: 'assess', decided })) toast('已保存');
  };
  return (
    <Card title='支部评定'>
      <Text className={styles.hint}>
        测评的票数供参考，等次由支部委员会或党员大会结合日常表现定；优秀一般不超过三分之一。
      </Text>
      <Text className={styles.title}>{name}</Text>
      {self && (
        <Text className={styles.line} userSelect>
          {self.words}
        </Text>
      )}
      <View className={styles.stack}>
        <Chips
          key={memberId}
          isChoice
          label={`${name}的评定`}
          options={VERDICTS.map((value) => ({ value, label: verdictTitles[value] }))}
          value={one?.verdict ?? null}
          onChange={(verdict) => state.decide(memberId, { verdict })}
        />
        {one && (
          <TextField
            key={`${memberId}:words`}
            label='意见'
            lines={3}
            value={one.words}
            onChange={(words) => state.decide(memberId, { words })}
            maxLength={200}
            hint='可以不写；本人看得到'
          />
        )}
      </View>
      <View className={styles.steps}>
        <View className={styles.step}>
          <Button kind='secondary' text='上一个' isDisabled={at === 0} onPress={() => step(-1)} />
        </View>
        <View className={styles.step}>
          <Button kind='secondary' text='下一个' isDisabled={at === table.rows.length - 1} onPress={() => step(1)} />
        </View>
      </View>
      <View className={styles.stack}>
        {decided === null ? (
          <Button kind='quiet' text='还没有写的都评合格' onPress={() => state.decideRest('qualified')} />
        ) : (
          hasManyExcellent(decided) && <Notice kind='warn' text='优秀超过了三分之一，一般不超过；可以照样保存。' />
        )}
        {message !== null && <Notice kind='error' text={message} />}
        <Button
          text='保存评定'
          isBusy={busy === 'assess'}
          isDisabled={decided === null || busy !== null || !isRewritten(state)}
          onPress={() => void save()}
        />
      </View>
    </Card>
  );
}
