import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import type { PagedState } from '@/ui/paged-store';
import { PagedView } from '@/ui/paged-view';
import type { Column } from '@/ui/table/table';
import type { WaitsAt } from '../../core/desk/waiting';
import { DeskTable } from './desk-table';
import { ListAndDetail } from './list-and-detail';
import { StateChoice } from './state-choice';
import { useBeside } from './use-beside';
import { waitedColumn } from './waiting-words';

interface DeskRow {
  unitName: string;
  updatedAt: number;
  waitsAt?: WaitsAt | undefined;
}

/** What the lists of one kind of thing have of their own. */
interface DeskListsProps<Row extends DeskRow, List extends string> {
  title: string;
  rows: PagedState<Row, List>;
  idOf: (row: Row) => string;
  /** Those of this person. */
  lists: readonly List[];
  /** The one to show where the address asks for none. */
  usual: List;
  /** Whether it is known who this person is, on whom the lists depend. */
  isKnown: boolean;
  learnWho: () => Promise<unknown>;
  words: Readonly<Record<List, string>>;
  /** Why a row stands in a queue. */
  queuedWords: (row: Row) => string;
  empty: Readonly<Record<List, string>>;
  /** How something gets into a list. */
  hint: (list: List) => string;
  /** What the address asks for: a list, and a document in it; '' for none. */
  asked: { list: string; id: string };
  /** Puts them into the address. */
  name: (params: { list: List; id?: string | undefined }) => void;
  openPage: (id: string) => void;
  detail: (id: string) => ReactNode;
  /** Its own columns, before those of every kind. */
  columns: readonly Column<Row>[];
  /** After a command on the document that is shown. */
  onStep: () => void;
  action: ReactNode;
  /** Above the lists. */
  head?: ReactNode;
  children?: ReactNode;
}

/** The things of somebody's units by state, and what waits for them, which comes first. */
export function DeskLists<Row extends DeskRow, List extends string>(props: DeskListsProps<Row, List>) {
  const { rows: list, idOf, lists, words, asked, isKnown, name } = props;
  const { query, open } = list;
  const first = lists.find((value) => value === asked.list) ?? props.usual;
  const shown = query ?? first;
  const beside = useBeside({
    asked: asked.id,
    name: (id) => name({ list: shown, id }),
    openPage: props.openPage,
  });
  const [hasAsked, setAsked] = useState(false);
  // The list stays where it was left, unless a row of 待我处理 asks for another.
  const arrives = useRef(asked.list !== '');
  useDidShow(() => {
    void props.learnWho().finally(() => setAsked(true));
    if (query !== null) void open(arrives.current ? first : query);
    arrives.current = false;
  });
  useEffect(() => {
    if (query === null && (isKnown || hasAsked)) void open(first);
  }, [query, isKnown, hasAsked, open, first]);
  const waiting: Column<Row>[] = [{ title: '状态', cell: props.queuedWords }, waitedColumn(now)];
  return (
    <ListAndDetail
      title={props.title}
      beside={beside}
      ids={list.rows.state === 'ready' ? list.rows.value.map(idOf) : []}
      isQueue={shown === 'forMe'}
      onStep={() => {
        void open(shown);
        props.onStep();
      }}
      detail={props.detail}
      action={props.action}
    >
      {props.head}
      <StateChoice
        beside={beside}
        options={lists.map((value) => ({ value, label: words[value] }))}
        value={shown}
        onChange={(value) => {
          beside.close();
          name({ list: value });
          void open(value);
        }}
      />
      <Card>
        <PagedView
          of={list}
          onRetry={() => void open(shown)}
          empty={<EmptyState title={props.empty[shown]} hint={props.hint(shown)} />}
        >
          {(rows) => (
            <DeskTable
              label={words[shown]}
              items={rows}
              keyOf={idOf}
              beside={beside}
              columns={[
                ...props.columns,
                { title: '单元', cell: ({ unitName }) => unitName },
                {
                  title: '更新',
                  cell: ({ updatedAt }) => friendlyTime(updatedAt, now()),
                  words: { after: '更新' },
                },
                ...(shown === 'forMe' ? waiting : []),
              ]}
            />
          )}
        </PagedView>
      </Card>
      {props.children}
    </ListAndDetail>
  );
}
