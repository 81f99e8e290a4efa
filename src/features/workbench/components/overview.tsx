import { Text, View } from '@tarojs/components';
import { DueFeedback } from '@/features/disclosure/public-workbench';
import { DraftPosts, PostsForMe, ReturnedPosts } from '@/features/feed/public-workbench';
import { useDuties } from '@/features/home/public';
import { BindingQueue, NeverBound } from '@/features/org/public-workbench';
import { ShortThemes } from '@/features/papers/public-workbench';
import { DueSoon, MissingThisWeek, useWeek, WeekByUnit } from '@/features/statistics/public-workbench';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { FailTogether } from '@/ui/fail-together';
import { FoldEmpty } from '@/ui/fold-empty';
import { useOnShown } from '@/ui/on-shown';
import { Page } from '@/ui/page';
import type { DutyKind } from '../../../../core/home/duties';
import type { Role } from '../../../../core/kernel/roles';
import type { MeView } from '../../../../core/org/contract';
import { findingWords, todayFacts } from '../words';
import { DutyRows } from './duty-rows';
import styles from './overview.module.scss';

interface OverviewProps {
  me: MeView;
  /** How often the page has been shown. */
  shown: number;
  /** Asks for all of it anew. */
  onRetry: () => void;
}

export function Overview({ me, shown, onRetry }: OverviewProps) {
  const { duties, isKnown } = useDuties();
  const loadWeek = useWeek((week) => week.load);
  const holds = (...roles: Role[]) => me.roles.some(({ role }) => roles.includes(role));
  const leads = holds('secretary', 'admin');
  const reloadWeek = () => void loadWeek(holds('secretary'));
  useOnShown(shown, () => {
    if (leads) reloadWeek();
  });

  /** Stand below with all that belongs to them. */
  const detailed: DutyKind[] = [
    ...(holds('secretary', 'reviewer', 'admin') ? (['posts'] as const) : []),
    ...(leads ? (['feedback', 'bindings'] as const) : []),
    'returnedPosts',
  ];
  const others = duties.filter(({ kind }) => !detailed.includes(kind));
  const waits = (kind: DutyKind) => duties.some((duty) => duty.kind === kind);
  return (
    <Page
      title='工作台'
      wide='tables'
      action={holds('editor', 'secretary', 'admin') && <Button text='写一篇' onPress={() => go('composePost', {})} />}
    >
      <View>
        <Text className={styles.finding} {...accessible({ role: 'heading' })}>
          {findingWords(isKnown ? duties : null, now())}
        </Text>
        <Facts of={todayFacts(me, now())} />
      </View>
      <FailTogether onRetry={onRetry}>
        <FoldEmpty>
          <View className={leads ? styles.columns : styles.single}>
            <View className={styles.column}>
              {holds('secretary', 'reviewer', 'admin') && <PostsForMe shown={shown} hasSide={leads} />}
              <ReturnedPosts shown={shown} />
              {leads && <DueFeedback shown={shown} />}
              {leads && waits('bindings') && <BindingQueue />}
              <DutyRows duties={others} isFirst={!detailed.some(waits)} />
              {leads && <WeekByUnit onRetry={reloadWeek} />}
              {holds('editor') && <DraftPosts shown={shown} />}
            </View>
            {leads && (
              <View className={styles.column}>
                {holds('secretary') && <MissingThisWeek onRetry={reloadWeek} />}
                <DueSoon onRetry={reloadWeek} />
                {holds('admin') && <ShortThemes me={me} shown={shown} />}
                <NeverBound shown={shown} />
              </View>
            )}
          </View>
        </FoldEmpty>
      </FailTogether>
    </Page>
  );
}
