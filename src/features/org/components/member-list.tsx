import type { ReactNode } from 'react';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { GoesOn } from '@/ui/table/listed-so-far';
import { Table } from '@/ui/table/table';
import { Tag } from '@/ui/tag';
import { TextField } from '@/ui/text-field';
import type { MemberRow, UnitView } from '../../../../core/org/workbench-contract';
import { useExempt } from '../exempt-store';
import { useMembers } from '../members-store';
import { roleWords } from '../words';
import { ExemptActions } from './exempt-actions';

const shownWords = [
  { value: 'all', label: '全部' },
  { value: 'neverBound', label: '从未绑定' },
] as const;

interface MemberListProps {
  units: readonly UnitView[];
  onOpen: (member: { unitId: string; memberId: string }) => void;
}

/** The members of the chosen unit. */
export function MemberList({ units, onOpen }: MemberListProps) {
  const { members, next, sought, isNeverBound, choose, unitId, search, narrow, more } = useMembers();
  const { chosen, left, choose: mark } = useExempt();
  const reload = () => void (unitId !== null && choose(unitId));
  const unitName = (id: string): string => units.find((unit) => unit.unitId === id)?.name ?? id;
  // In a unit without units below, each row would name the same unit: leave it out.
  const hasUnitsBelow = units.some((unit) => unit.unitId !== unitId && unitId !== null && unit.path.includes(unitId));
  const rolesOf = (member: MemberRow): string | null =>
    member.roles
      .map(({ role, unitId: on }) => (on === member.unitId ? roleWords[role] : `${roleWords[role]}（${unitName(on)}）`))
      .join('、') || null;

  return (
    <>
      <TextField
        label='按姓名查找'
        value={sought}
        onChange={(value) => void search(value)}
        maxLength={40}
        placeholder='姓名里的字或拼音首字母'
      />
      <Chips
        label='名册里的人'
        options={shownWords}
        value={isNeverBound ? 'neverBound' : 'all'}
        onChange={(value) => {
          narrow(value === 'neverBound');
          reload();
        }}
      />
      <AsyncView
        of={members}
        onRetry={reload}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            title={
              sought
                ? `没有找到“${sought}”。`
                : isNeverBound
                  ? '这个单元的党员都绑定过微信或账号。'
                  : '这个单元还没有党员。'
            }
            hint={sought || isNeverBound ? undefined : '名册由管理员在“导入”里导入。'}
          />
        }
      >
        {(rows) => (
          <>
            {left.length > 0 && (
              <Card title={`${left.length} 人没有登记，仍然选中`}>
                {left.map(({ memberId, name, why }) => (
                  <Row key={memberId} title={name} facts={[why]} />
                ))}
              </Card>
            )}
            <Card>
              <GoesOn.Provider value={next !== null}>
                <Table
                  label='名册'
                  items={rows}
                  keyOf={(member) => member.memberId}
                  onOpen={({ unitId: own, memberId }) => onOpen({ unitId: own, memberId })}
                  selection={{
                    chosen,
                    onChange: mark,
                    actions: (
                      <ExemptActions
                        members={rows.filter(({ memberId }) => chosen.has(memberId))}
                        onRegistered={reload}
                      />
                    ),
                  }}
                  columns={[
                    { title: '姓名', cell: (member) => member.name },
                    ...(hasUnitsBelow ? [{ title: '单元', cell: (member: MemberRow) => unitName(member.unitId) }] : []),
                    { title: '角色', cell: rolesOf },
                    { title: '情况', cell: conditionOf, text: conditionWords },
                  ]}
                />
              </GoesOn.Provider>
              {next !== null && <Button kind='quiet' text='更多' onPress={() => void more()} />}
            </Card>
          </>
        )}
      </AsyncView>
    </>
  );
}

const conditionWords = ({ isProbationary, exemption, isBound }: MemberRow): string =>
  [isProbationary && '预备党员', exemption && '免考核', !isBound && '未绑定'].filter(Boolean).join('、');

/** Tags for what is unusual about a member; null for an ordinary one. Why somebody is exempt stands on their own page. */
function conditionOf({ isProbationary, exemption, isBound }: MemberRow): ReactNode {
  if (!isProbationary && exemption === null && isBound) return null;
  return (
    <>
      {isProbationary && <Tag text='预备党员' tone='info' />}
      {exemption && <Tag text='免考核' tone='info' />}
      {!isBound && <Tag text='未绑定' tone='plain' />}
    </>
  );
}
