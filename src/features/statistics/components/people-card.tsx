import { Text } from '@tarojs/components';
import { useState } from 'react';
import { RemindMarked } from '@/features/reminders/public-workbench';
import { useMedia } from '@/platform/browser/use-media';
import { now } from '@/platform/clock';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { figure } from '@/ui/figure';
import { friendlyTime } from '@/ui/friendly-time';
import { toggled } from '@/ui/table/selection';
import { SelectionBar } from '@/ui/table/selection-bar';
import { Tools } from '@/ui/table/tools';
import type { PersonRow, PersonState } from '../../../../core/statistics/contract';
import { namesTable } from '../names-table';
import { type PeopleOfUnit, usePeople } from '../people-store';
import { countOf, stateWords } from '../words';
import { NameList } from './name-list';
import styles from './people-card.module.scss';

interface PeopleProps {
  group: PeopleOfUnit;
  state: PersonState;
  /** Names that are shown. */
  limit: number;
  onMore: () => void;
}

interface Marks {
  chosen: ReadonlySet<string>;
  toggle: (memberId: string) => void;
  clear: () => void;
  of: (people: readonly PersonRow[]) => PersonRow[];
}

/** null where nobody can be marked: on a phone, and in lists of people who are not reminded. */
const useMarks: (isOffered: boolean) => Marks | null =
  process.env.TARO_ENV === 'weapp' ? () => null : useMarksInBrowser;

function useMarksInBrowser(isOffered: boolean): Marks | null {
  const isWide = useMedia('(min-width: 900px)');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!isOffered || !isWide) return null;
  return {
    chosen,
    toggle: (memberId) => setChosen(toggled(chosen, memberId)),
    clear: () => setChosen(new Set()),
    of: (people) => people.filter(({ memberId }) => chosen.has(memberId)),
  };
}

interface MarkedNameProps {
  name: string;
  isMarked: boolean;
  onToggle: () => void;
}

const MarkedName = ({ name, isMarked, onToggle }: MarkedNameProps) => (
  <label className={styles.marked}>
    <input className={styles.box} type='checkbox' checked={isMarked} onChange={onToggle} />
    <span>{name}</span>
  </label>
);

export function PeopleCard(props: PeopleProps) {
  const { unit } = props.group;
  const count = figure(countOf(props.state, unit));
  return (
    <Card title={unit.unitName} extra={<Text className={styles.count}>{`${count} 人`}</Text>}>
      <People {...props} />
    </Card>
  );
}

/** The people of one unit, by name. */
export function People({ group: { unit, people }, state, limit, onMore }: PeopleProps) {
  const { retry } = usePeople();
  const marks = useMarks(state === 'missing');
  return (
    <AsyncView of={people} onRetry={() => void retry(unit.unitId)}>
      {(rows) => (
        <>
          <NameList rows={rows} unitName={unit.unitName} limit={limit} nodes={3} onMore={onMore}>
            {(person) => (
              <>
                {marks ? (
                  <MarkedName
                    name={person.name}
                    isMarked={marks.chosen.has(person.memberId)}
                    onToggle={() => marks.toggle(person.memberId)}
                  />
                ) : (
                  <Text>{person.name}</Text>
                )}
                {person.finishedAt !== null && (
                  <Text className={styles.at}>{friendlyTime(person.finishedAt, now())}</Text>
                )}
              </>
            )}
          </NameList>
          {marks && marks.chosen.size > 0 && (
            <SelectionBar
              count={marks.chosen.size}
              unit='人'
              table={() => namesTable(`${unit.unitName}${stateWords[state]}名单`, marks.of(rows))}
              onClear={marks.clear}
            >
              <RemindMarked
                unitId={unit.unitId}
                memberIds={marks.of(rows).map(({ memberId }) => memberId)}
                onReminded={marks.clear}
              />
            </SelectionBar>
          )}
          {process.env.TARO_ENV !== 'weapp' && (
            <Tools
              table={() => namesTable(`${unit.unitName}${stateWords[state]}名单`, rows)}
              count={rows.length}
              unit='人'
            />
          )}
        </>
      )}
    </AsyncView>
  );
}
