import { Text } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { RemindBar } from '@/features/reminders/public-workbench';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import type { PersonState } from '../../../../../core/statistics/contract';
import { PeopleByUnit } from '../../components/people-by-unit';
import { usePeople } from '../../people-store';
import { countOf, EXEMPTION_SENTENCE, kindWords, stateWords } from '../../words';
import styles from './people.module.scss';

const isState = (value: string): value is PersonState => Object.keys(stateWords).includes(value);

/** The names behind a figure. */
export default function PeoplePage() {
  const param = useParams('statisticsPeople');
  const { completion, groups, rest, open } = usePeople();
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
        isEmpty={() => groups.length + rest.length === 0}
        empty={<EmptyState title={`没有${stateWords[state]}的人。`} />}
      >
        {(view) => {
          const { assignment, total, units } = view;
          return (
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
              <PeopleByUnit completion={view} state={state} />
            </>
          );
        }}
      </AsyncView>
    </Page>
  );
}
