import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { useOnShown } from '@/ui/on-shown';
import { Row } from '@/ui/row';
import type { MeView } from '../../../../core/org/contract';
import { weekTitle } from '../theme-weeks';
import { useWeekly } from '../weekly-store';

interface ShortThemesProps {
  me: MeView;
  shown: number;
}

/** Weeks to come whose theme has too few questions; draws nothing where every theme has enough. */
export function ShortThemes({ me, shown }: ShortThemesProps) {
  const { plan, open } = useWeekly();
  useOnShown(shown, () => void open(me));
  if (plan.state !== 'ready') return null;
  const { shortWeeks, themes } = plan.value;
  if (shortWeeks.length === 0) return null;
  return (
    <Card title='题不够的主题'>
      {shortWeeks.map((week) => (
        <Row
          key={week}
          title={themes.find((theme) => theme.week === week)?.title ?? '主题'}
          facts={[weekTitle(week), '题不够，那一周按常规组卷']}
          onPress={() => go('weeklyPlan')}
        />
      ))}
    </Card>
  );
}
