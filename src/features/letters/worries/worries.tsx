import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { holdsAny } from '@/features/org/public';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { WorryList } from '../../../../core/letters/worries/contract';
import type { MeView } from '../../../../core/org/contract';
import { PassForm } from './pass-form';
import { useWorries } from './store';
import { stateWords, themeWords, urgencyWords } from './words';
import { WorryCard } from './worry-card';

const listWords: Record<WorryList, string> = { open: '转给我的', done: '办结的', mine: '我转的' };

const empty: Record<WorryList, { title: string; hint: string }> = {
  open: { title: '没有转来的苗头。', hint: '联络员转来的，会出现在这里，急的在前。' },
  done: { title: '没有办结的。', hint: '办结以后只留主题和谈话的日子。' },
  mine: { title: '您还没有转过。', hint: '转了以后，书记谈过没有，会显示在这里。' },
};

/** 苗头: a 联络员 passes on, a 书记 talks. */
export function Worries({ me }: { me: MeView }) {
  const units = me.roles.filter(({ role }) => role === 'editor');
  const lists: WorryList[] = [
    ...(holdsAny(me, 'secretary') ? (['open', 'done'] as const) : []),
    ...(units.length > 0 ? (['mine'] as const) : []),
  ];
  const [chosen, choose] = useState<WorryList | null>(null);
  const list = chosen ?? lists[0] ?? 'mine';
  const rows = useWorries();
  const load = () => void rows.open(list);
  useDidShow(load);
  useEffect(() => void useWorries.getState().open(list), [list]);
  return (
    <>
      {lists.length > 1 && (
        <Chips
          label='哪些'
          options={lists.map((value) => ({ value, label: listWords[value] }))}
          value={list}
          onChange={choose}
          isOneLine
        />
      )}
      {list === 'mine' && <PassForm units={units} />}
      <PagedView of={rows} onRetry={load} empty={<EmptyState {...empty[list]} />}>
        {(found) =>
          list === 'mine' ? (
            <Card title='我转的'>
              <Pieces of={found}>
                {({ worryId, theme, urgency, unitName, at, state }) => (
                  <Row
                    key={worryId}
                    title={`${themeWords[theme]}方面`}
                    facts={[urgencyWords[urgency], unitName, friendlyTime(at, now())]}
                    mark={stateWords[state]}
                  />
                )}
              </Pieces>
            </Card>
          ) : (
            <Pieces of={found} nodes={80}>
              {(row) => <WorryCard key={row.worryId} row={row} />}
            </Pieces>
          )
        }
      </PagedView>
    </>
  );
}
