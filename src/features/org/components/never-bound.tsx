import { go } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { useTogether } from '@/ui/fail-together';
import { figure } from '@/ui/figure';
import { useFolded } from '@/ui/fold-empty';
import { useOnShown } from '@/ui/on-shown';
import { Row } from '@/ui/row';
import { useNeverBound } from '../never-bound-store';

/** Units whose rows are shown; the sum counts all. */
const MOST = 8;

/** Members who have never used the app, by the first level of units that tells them apart; a row opens their names. */
export function NeverBound({ shown }: { shown: number }) {
  const { counted: last, load } = useNeverBound();
  const counted = useTogether('从未绑定的党员', last);
  useOnShown(shown, () => void load());
  const isNone = counted?.state === 'ready' && counted.value.total === 0;
  if (useFolded('从未绑定的党员', isNone) || counted === null) return null;
  return (
    <Card title='从未绑定的党员' extra={counted.state === 'ready' ? `${figure(counted.value.total)} 人` : undefined}>
      <AsyncView of={counted} onRetry={() => void load()}>
        {({ total, units }) => (
          <>
            {units.slice(0, MOST).map(({ unitId, unitName, members }) => (
              <Row
                key={unitId}
                title={unitName}
                mark={`${figure(members)} 人`}
                onPress={() => go('members', { unitId, view: 'neverBound' })}
              />
            ))}
            <Others count={total - sumOf(units.slice(0, MOST))} />
          </>
        )}
      </AsyncView>
    </Card>
  );
}

const sumOf = (units: readonly { members: number }[]): number => units.reduce((sum, { members }) => sum + members, 0);

const Others = ({ count }: { count: number }) =>
  count > 0 ? (
    <Row title={`别的单元还有 ${figure(count)} 人`} onPress={() => go('members', { view: 'neverBound' })} />
  ) : null;
