import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { waitedColumn } from '@/desk/waiting-words';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { type Column, Table } from '@/ui/table/table';
import type { SurveyWorkRow } from '../../../../../core/surveys/workbench-contract';
import { useSurveyWork } from '../../desk/rows-store';
import { emptyWords, listsOf, listWords, statusWords } from '../../desk/words';
import { kindWords, momentWords, secrecyWords } from '../../words';

/** 调查办理: the surveys and ballots of my units, by state; what waits for me comes first. */
export default function ManagePage() {
  const param = useParams('manageSurveys');
  const me = useMe();
  const lists = listsOf(me?.roles.map(({ role }) => role) ?? []);
  const list = useSurveyWork();
  const { query, open } = list;
  const first = lists.find((value) => value === param('list')) ?? lists[0] ?? 'draft';
  const shown = query ?? first;
  useDidShow(() => {
    void loadMe();
    if (query !== null) void open(query);
  });
  useEffect(() => {
    if (query === null && me) void open(first);
  }, [query, me, open, first]);
  const mayWrite = holdsAny(me, 'editor', 'secretary', 'admin');

  return (
    <Page
      title='调查办理'
      wide='tables'
      action={mayWrite && <Button text='起草调查、推选' onPress={() => go('composeSurvey', {})} />}
    >
      <Chips
        label='状态'
        options={lists.map((value) => ({ value, label: listWords[value] }))}
        value={shown}
        onChange={(value) => {
          nameInAddress('manageSurveys', { list: value });
          void open(value);
        }}
        isOneLine
      />
      <Card>
        <PagedView
          of={list}
          onRetry={() => void open(shown)}
          empty={<EmptyState title={emptyWords[shown]} hint='由支部联络员或支部书记起草。' />}
        >
          {(rows) => (
            <Table
              label={listWords[shown]}
              items={rows}
              keyOf={(row) => row.surveyId}
              onOpen={(row) => go('composeSurvey', { surveyId: row.surveyId })}
              columns={[
                { title: '标题', cell: (row) => row.title },
                { title: '种类', cell: (row) => `${kindWords[row.kind]}，${secrecyWords(row.isSecret)}` },
                { title: '截止', cell: (row) => momentWords(row.closesAt) },
                { title: '单元', cell: (row) => row.unitName },
                { title: '更新', cell: (row) => friendlyTime(row.updatedAt, now()) },
                ...(shown === 'forMe' ? WAITING : []),
              ]}
            />
          )}
        </PagedView>
      </Card>
    </Page>
  );
}

const WAITING: Column<SurveyWorkRow>[] = [
  { title: '状态', cell: ({ status }) => statusWords[status] },
  waitedColumn(now),
];
