import { useEffect } from 'react';
import { useMe } from '@/features/org/public';
import { ScopePicker } from '@/features/org/public-workbench';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { SelectField } from '@/ui/select-field';
import { Skeleton } from '@/ui/skeleton';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { PROPOSERS } from '../../../../../core/disclosure/rules/standing';
import { holdsOn } from '../../../../../core/kernel/roles';
import type { ManagedUnits } from '../../../../../core/org/workbench-contract';
import { categoryOptions } from '../../words';
import { useProposal } from '../compose-store';
import { type Problem, withUnit } from '../draft-form';

/** Edits an item: the decision, its readers, and the days of its 公示. */
export function ProposalForm() {
  const { units, loadUnits } = useProposal();
  return (
    <Card title='事项'>
      <AsyncView of={units} onRetry={() => void loadUnits()} skeleton={<Skeleton shape='form' />}>
        {(known) => <Fields units={known} />}
      </AsyncView>
    </Card>
  );
}

function Fields({ units }: { units: ManagedUnits }) {
  const me = useMe();
  const { draft, problems, edit } = useProposal();
  const own = units.items.filter((unit) => holdsOn(me?.roles ?? [], PROPOSERS, unit.path));
  // A new item is disclosed by the proposer's own unit until they choose another.
  const usual = (own.find((unit) => unit.unitId === me?.unitId) ?? own[0])?.unitId;
  const isUnsaid = draft.unitId === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the units are known; the draft itself does not matter
  useEffect(() => {
    if (isUnsaid && usual !== undefined) edit(withUnit(draft, usual));
  }, [isUnsaid, usual]);

  if (me !== null && own.length === 0)
    return <EmptyState title='您还不能提出事项。' hint='由管理员授予支部联络员或支部书记的角色。' />;
  const wrong = (field: Problem, words: string) => (problems.includes(field) ? words : undefined);
  return (
    <>
      <TextField
        label='标题'
        value={draft.title}
        onChange={(title) => edit({ ...draft, title })}
        maxLength={60}
        error={wrong('title', '请写标题。')}
      />
      <SelectField
        label='类别'
        options={categoryOptions}
        value={draft.category}
        onChange={(category) => edit({ ...draft, category })}
        error={wrong('category', '请选择类别。')}
      />
      <TextField
        label='决定的内容和依据'
        lines={10}
        value={draft.markdown}
        onChange={(markdown) => edit({ ...draft, markdown })}
        maxLength={20_000}
        hint='一行开头写“## ”是小标题，写“- ”是列表；两边写 ** 是加粗。'
        error={wrong('markdown', '请写决定的内容。')}
      />
      {own.length > 1 && (
        <SelectField
          label='以谁的名义'
          options={own.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          value={draft.unitId}
          onChange={(unitId) => edit(withUnit(draft, unitId))}
          error={wrong('unitId', '请选择以哪个单元的名义公开。')}
        />
      )}
      <ScopePicker
        label='谁能看到'
        units={units}
        speakerId={draft.unitId}
        scope={draft.scope}
        onChange={(scope) => edit({ ...draft, scope })}
        error={wrong('scope', '请选择谁能看到。')}
      />
      <SwitchRow
        title='公示'
        hint='公开后留出一段时间听取意见'
        isOn={draft.hasNotice}
        onChange={(hasNotice) => edit({ ...draft, hasNotice })}
      />
      {draft.hasNotice && (
        <TextField
          label='公示天数'
          kind='number'
          value={draft.noticeDays}
          onChange={(noticeDays) => edit({ ...draft, noticeDays })}
          maxLength={2}
          hint='从公开那天算起，1 到 60 天'
          error={wrong('noticeDays', '请填 1 到 60 之间的整数。')}
        />
      )}
    </>
  );
}
