import { useEffect } from 'react';
import { ForMe, UnitField } from '@/features/org/public-workbench';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import { BlueprintEditor } from '../../components/blueprint-editor';
import { ThemeCalendar } from '../../components/theme-calendar';
import { useWeekly } from '../../weekly-store';

/** 每周自测: the rules and themes by which a unit's weekly papers are drawn. */
export default function WeeklyPlanPage() {
  return <ForMe title='每周自测'>{(me) => <WeeklyPlan me={me} />}</ForMe>;
}

function WeeklyPlan({ me }: { me: MeView }) {
  const { units, unitId, plan, message, open, choose } = useWeekly();
  useEffect(() => void open(me), [me, open]);
  const load = () => void open(me);
  return (
    <Page title='每周自测' wide note={message}>
      <AsyncView
        of={units}
        onRetry={load}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title='没有可以设定的单元。' hint='组卷规则由单元的管理员设定。' />}
      >
        {(list) => (
          <>
            {list.length > 1 && (
              <UnitField label='单元' units={list} value={unitId} onChange={(value) => void choose(value)} />
            )}
            <AsyncView of={plan} onRetry={load} skeleton={<Skeleton shape='form' count={4} />}>
              {(value) => (
                <>
                  {value.blueprint === null && (
                    <Notice text='这个单元还没有组卷规则。设好以后，每周一早上自动出卷；上级单元的每周自测不受影响。' />
                  )}
                  {value.blueprint !== null && <ThemeCalendar plan={value} />}
                  <BlueprintEditor key={`${value.unitId}:${JSON.stringify(value.blueprint)}`} plan={value} />
                </>
              )}
            </AsyncView>
          </>
        )}
      </AsyncView>
    </Page>
  );
}
