import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { RemindBar } from '@/features/reminders/public-workbench';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { PersonState } from '../../../../../core/statistics/contract';
import { PAGE, PeopleCard } from '../../components/people-card';
import { usePeople } from '../../people-store';
import { countOf, EXEMPTION_SENTENCE, kindWords, stateWords } from '../../words';
import styles from './people.module.scss';

const isState = (value: string): value is PersonState => Object.keys(stateWords).includes(value);

/** The names behind a figure. */
export default function PeoplePage() {
  const param = useParams('statisticsPeople');
  const { completion, groups, rest, open, askMore } = usePeople();
  /** Names shown of a unit of which somebody wanted more, by its id. */
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const asked = param('state');
  const state = isState(asked) ? asked : 'missing';
  const unitId = param('unitId') || null;
  const load = () => void open({ assignmentId: param('assignmentId'), state, unitId });
  useLoad(load);

  return (
    <Page title={`${stateWords[state]}名单`} wide='tables'>
      <AsyncView
        of={completion}
        onRetry={load}
        isEmpty={() => groups.length === 0}
        empty={<EmptyState title={`没有${stateWords[state]}的人。`} />}
      >
        {({ assignment, total, units }) => (
          <>
            <Card>
              <Row title={assignment.title} isWhole facts={[kindWords[assignment.kind], '查看名单会记入操作记录']} />
              {state === 'exempt' && <Text className={styles.exemption}>{EXEMPTION_SENTENCE}</Text>}
              {state === 'missing' && (
                <RemindBar
                  assignmentId={assignment.assignmentId}
                  unitId={unitId}
                  missing={countOf('missing', units.find((unit) => unit.unitId === unitId) ?? total)}
                />
              )}
            </Card>
            <Pieces of={groups} nodes={3 * PAGE}>
              {(group) => {
                const { unitId } = group.unit;
                const limit = limits[unitId] ?? PAGE;
                const showMore = () => setLimits({ ...limits, [unitId]: limit + PAGE });
                return <PeopleCard key={unitId} group={group} state={state} limit={limit} onMore={showMore} />;
              }}
            </Pieces>
            {rest.length > 0 && (
              <Button kind='quiet' text={`更多（还有 ${rest.length} 个单元）`} onPress={() => void askMore()} />
            )}
          </>
        )}
      </AsyncView>
    </Page>
  );
}
