import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { SelectField } from '@/ui/select-field';
import { Tabs } from '@/ui/tabs';
import { BindingQueue } from '../../components/binding-queue';
import { ImportForm } from '../../components/import-form';
import { InvitationCard } from '../../components/invitation-card';
import { MemberList } from '../../components/member-list';
import { holdsAny, loadMe, useMe } from '../../me';
import { useMembers } from '../../members-store';

type View = 'roster' | 'requests' | 'import';

const everyone: { value: View; label: string }[] = [
  { value: 'roster', label: '名册' },
  { value: 'requests', label: '待确认' },
];

/** 组织: the roster of the units I manage, who asks to be bound, and the files to import. */
export default function MembersPage() {
  const param = useParams('members');
  const me = useMe();
  const [view, setView] = useState<View>('roster');
  const { units, unitId, open, choose } = useMembers();
  const load = () => void open(param('unitId') || undefined);
  useDidShow(() => {
    void loadMe();
    load();
  });
  const views = holdsAny(me, 'admin') ? [...everyone, { value: 'import' as const, label: '导入' }] : everyone;

  return (
    <Page title='组织' wide>
      <Tabs options={views} value={view} onChange={setView} />
      {view === 'roster' && (
        <AsyncView
          of={units}
          onRetry={load}
          isEmpty={(known) => known.length === 0}
          empty={<EmptyState title='您还没有管理的单元。' hint='由管理员授予角色后，这里会出现名册。' />}
        >
          {(known) => (
            <>
              <SelectField
                label='单元'
                options={known.map((unit) => ({
                  value: unit.unitId,
                  label: `${'　'.repeat(depthOf(unit.path, known))}${unit.name}`,
                }))}
                value={unitId}
                onChange={(value) => void choose(value)}
              />
              <MemberList units={known} />
              {unitId !== null && <InvitationCard unitId={unitId} />}
            </>
          )}
        </AsyncView>
      )}
      {view === 'requests' && <BindingQueue />}
      {view === 'import' && <ImportForm />}
    </Page>
  );
}

/** How many of a unit's ancestors are in the list: the indent in the choice. */
const depthOf = (path: readonly string[], known: readonly { unitId: string }[]): number =>
  path.filter((id) => known.some((unit) => unit.unitId === id)).length - 1;
