import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Tools } from '@/ui/table/tools';
import type { PersonRow, PersonState } from '../../../../core/statistics/contract';
import { namesTable } from '../names-table';
import { type PeopleOfUnit, usePeople } from '../people-store';
import { countOf, stateWords } from '../words';
import styles from './people-card.module.scss';

/** Names added at a time; they fill whole rows of up to five columns. */
export const PAGE = 60;

const groupsOf = (people: readonly PersonRow[]): PersonRow[][] =>
  Array.from({ length: Math.ceil(people.length / PAGE) }, (_, at) => people.slice(at * PAGE, (at + 1) * PAGE));

interface PeopleCardProps {
  group: PeopleOfUnit;
  state: PersonState;
  /** Names that are shown. */
  limit: number;
  onMore: () => void;
}

/** The people of one unit, by name. */
export function PeopleCard({ group: { unit, people }, state, limit, onMore }: PeopleCardProps) {
  const { retry } = usePeople();
  return (
    <Card title={unit.unitName} extra={<Text className={styles.count}>{`${countOf(state, unit)} 人`}</Text>}>
      <AsyncView of={people} onRetry={() => void retry(unit.unitId)}>
        {(rows) => (
          <>
            <Pieces
              of={groupsOf(rows.slice(0, limit))}
              nodes={3 * PAGE}
              meaning={{ role: 'list', label: unit.unitName }}
            >
              {(people) => (
                <View key={people[0]?.memberId} className={styles.people}>
                  {people.map((person) => (
                    <View key={person.memberId} className={styles.person} {...accessible({ role: 'listitem' })}>
                      <Text>{person.name}</Text>
                      {person.finishedAt !== null && (
                        <Text className={styles.at}>{friendlyTime(person.finishedAt, now())}</Text>
                      )}
                    </View>
                  ))}
                </View>
              )}
            </Pieces>
            {rows.length > limit && <Button kind='quiet' text='更多' onPress={onMore} />}
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
    </Card>
  );
}
