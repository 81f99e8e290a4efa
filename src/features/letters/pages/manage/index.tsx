import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { titles, viewTitles } from '@/platform/titles';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Table } from '@/ui/table/table';
import type { LetterList, LetterRow } from '../../../../../core/letters/workbench-contract';
import type { MeView } from '../../../../../core/org/contract';
import { dueFact, kindWords, officeWords, stateWords } from '../../words';
import { Figures } from '../../work/figures';
import { NameRequests } from '../../work/name-requests';
import { useLetterRows } from '../../work/rows-store';
import { TermsForm } from '../../work/terms-form';
import { Worries } from '../../worries/worries';

type View = LetterList | 'worries' | 'figures' | 'terms';

const viewWords: Record<View, string> = {
  open: '待办理',
  answered: '已答复',
  overdue: '下级超期',
  names: '查看姓名',
  worries: viewTitles.worries,
  figures: '统计',
  terms: '时限',
};

/** In one line, who sees what. */
const seen: Record<View, string> = {
  open: '写给您所任职务的信；您打开过、写的每一步，写信的人都看得到。',
  answered: '答复过的信；十四天没有新的话就办结。',
  overdue: '只有编号、类别和时限；内容和写信的人，您看不到。',
  names: '办信的人申请看写信人的姓名，同不同意由您决定。信里写的您看不到；您怎样决定的，写信的人看得到。',
  worries: '转来的话，只有这个单元此刻的书记看得到；转达的人只看到谈过没有。谁转了几次、谁被转了几次，都不统计。',
  figures: '按类别和单元统计；谁写了几封、谁办了几封，都不统计。',
  terms: '本组织的人都照这个时限办理；写信的人在写的时候看得到。',
};

const empty: Record<LetterList, { title: string; hint: string }> = {
  open: { title: '没有待办理的信。', hint: '党员写给您所任职务的信，会出现在这里。' },
  answered: { title: '答复过的信会显示在这里。', hint: '在“待办理”里答复。' },
  overdue: { title: '下级没有超期的信。', hint: '超过时限的，会出现在这里。' },
  names: { title: '没有等您决定的申请。', hint: '办信的人申请查看保密的姓名，会出现在这里。' },
};

/** 来信办理: letters to my offices; what I am told of; the figures; the terms. */
export default function ManageLettersPage() {
  const param = useParams('manageLetters');
  const me = useMe();
  const views: View[] = [
    ...(holdsAny(me, 'secretary', 'reviewer', 'discipline') ? (['open', 'answered'] as const) : []),
    ...(holdsAny(me, 'secretary', 'reviewer', 'discipline', 'admin') ? (['overdue'] as const) : []),
    ...(holdsAny(me, 'reviewer', 'discipline', 'admin') ? (['names'] as const) : []),
    ...(holdsAny(me, 'editor', 'secretary') ? (['worries'] as const) : []),
    ...(holdsAny(me, 'secretary', 'reviewer', 'admin') ? (['figures'] as const) : []),
    ...(holdsAny(me, 'admin') ? (['terms'] as const) : []),
  ];
  const [chosen, choose] = useState<View | null>(null);
  const asked = views.find((value) => value === param('list'));
  const shown = chosen ?? asked ?? views[0] ?? 'overdue';
  useDidShow(() => void loadMe());
  return (
    <Page title={shown === 'worries' ? viewTitles.worries : titles.manageLetters} view={['list', shown]} wide='tables'>
      {views.length > 1 && (
        <Chips
          label='看什么'
          options={views.map((value) => ({ value, label: viewWords[value] }))}
          value={shown}
          onChange={(value) => {
            choose(value);
            nameInAddress('manageLetters', { list: value });
          }}
          isOneLine
        />
      )}
      <Notice text={seen[shown]} />
      {me !== null && <Shown view={shown} me={me} />}
    </Page>
  );
}

function Shown({ view, me }: { view: View; me: MeView }) {
  switch (view) {
    case 'worries':
      return <Worries me={me} />;
    case 'figures':
      return <Figures />;
    case 'terms':
      return <TermsForm />;
    case 'open':
    case 'answered':
    case 'overdue':
    case 'names':
      return <Rows key={view} list={view} />;
    default:
      return view satisfies never;
  }
}

function Rows({ list }: { list: LetterList }) {
  const rows = useLetterRows();
  const load = () => void rows.open(list);
  useDidShow(load);
  useEffect(() => void useLetterRows.getState().open(list), [list]);
  return (
    <PagedView of={rows} onRetry={load} empty={<EmptyState {...empty[list]} />}>
      {(found) => (list === 'names' ? <NameRequests rows={found} /> : <Letters list={list} rows={found} />)}
    </PagedView>
  );
}

const Letters = ({ list, rows }: { list: LetterList; rows: readonly LetterRow[] }) => (
  <Card>
    <Table
      label={viewWords[list]}
      items={rows}
      keyOf={({ letterId }) => letterId}
      {...(list === 'overdue' ? {} : { onOpen: ({ letterId }: LetterRow) => go('letter', { letterId, as: 'office' }) })}
      columns={[
        { title: '编号', cell: ({ number }) => number },
        { title: '类别', cell: ({ kind }) => kindWords[kind] },
        ...(list === 'overdue'
          ? []
          : [{ title: '写信的人', cell: ({ writerName }: LetterRow) => writerName ?? '一名党员' }]),
        { title: '职务', cell: ({ office }) => officeWords(office) },
        { title: '时限', cell: (row) => (row.dueAt === null ? null : dueFact(row, now())) },
        { title: '状态', cell: ({ state }) => stateWords[state] },
        {
          title: '寄出',
          cell: ({ at }) => friendlyTime(at, now()),
          words: { after: '寄出' },
        },
      ]}
    />
  </Card>
);
