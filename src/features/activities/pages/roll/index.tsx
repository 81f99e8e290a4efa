import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tools } from '@/ui/table/tools';
import type { RollRow, RollView } from '../../../../../core/activities/workbench-contract';
import { AttenderForm } from '../../desk/components/attender-form';
import { RollPerson } from '../../desk/components/roll-person';
import { SeatsForm } from '../../desk/components/seats-form';
import { useRoll } from '../../desk/roll-store';
import { personFacts, rollTable } from '../../desk/roll-words';
import { heldWords } from '../../words';

/** 名册: who has a seat, who waits, who was there. */
export default function RollPage() {
  const param = useParams('activityRoll');
  const activityId = param('activityId');
  const { roll, open, message } = useRoll();
  const load = () => void open(activityId);
  useDidShow(load);
  return (
    <Page
      title='活动名册'
      wide
      note={message}
      action={
        process.env.TARO_ENV === 'h5' && (
          <Button kind='secondary' text='现场屏幕' onPress={() => go('activityScreen', { activityId })} />
        )
      }
    >
      <AsyncView of={roll} onRetry={load}>
        {(value) => <Roll roll={value} />}
      </AsyncView>
    </Page>
  );
}

const groups: { title: string; has: (row: RollRow) => boolean }[] = [
  { title: '等您确认的签到', has: ({ attendance }) => attendance?.state === 'waiting' },
  { title: '已报名', has: ({ state, attendance }) => state === 'seated' && attendance?.state !== 'waiting' },
  {
    title: '候补',
    has: ({ state, attendance }) => (state === 'waiting' || state === 'offered') && attendance?.state !== 'waiting',
  },
  { title: '没有名额、到了的', has: ({ state, attendance }) => state === 'none' && attendance?.state !== 'waiting' },
];

function Roll({ roll }: { roll: RollView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const arrived = roll.rows.filter(({ attendance }) => attendance?.state === 'confirmed').length;
  return (
    <>
      <Card>
        <Row title={roll.title} facts={[heldWords(roll), `${arrived} 人已签到`]} isWhole />
        {roll.isCancelled && <Notice kind='warn' text='活动已经取消。' />}
        {roll.mayDecide && !roll.isCancelled && <SeatsForm key={String(roll.seats)} roll={roll} />}
      </Card>
      {roll.rows.length === 0 && (
        <Card>
          <EmptyState title='还没有人报名。' hint='报名和签到的人会出现在这里。' />
        </Card>
      )}
      {groups
        .map(({ title, has }) => ({ title, rows: roll.rows.filter(has) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Card key={title} title={`${title} ${rows.length}`}>
            <Pieces of={rows} nodes={12}>
              {(row) =>
                row.memberId === chosen ? (
                  <RollPerson key={row.memberId} roll={roll} row={row} onClose={() => setChosen(null)} />
                ) : (
                  <Row
                    key={row.memberId}
                    title={row.name}
                    facts={personFacts(row)}
                    {...(roll.mayDecide && !roll.isCancelled && { onPress: () => setChosen(row.memberId) })}
                  />
                )
              }
            </Pieces>
          </Card>
        ))}
      {process.env.TARO_ENV !== 'weapp' && roll.rows.length > 0 && (
        <Tools table={() => rollTable(roll)} count={roll.rows.length} unit='人' />
      )}
      {roll.mayDecide && roll.mayTick && <AttenderForm roll={roll} />}
    </>
  );
}
