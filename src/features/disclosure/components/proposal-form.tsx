import { useMe } from '@/features/org/public';
import { ScopePicker } from '@/features/org/public-workbench';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { SelectField } from '@/ui/select-field';
import { Skeleton } from '@/ui/skeleton';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { PROPOSERS } from '../../../../core/disclosure/rules/standing';
import { holdsOn } from '../../../../core/kernel/roles';
import { withUnit } from '../draft';
import { useProposal } from '../proposal-store';
import { categoryOptions } from '../words';

/** Where an item is written: what was decided, whom it is for, how long it stands for objections. */
export function ProposalForm() {
  const me = useMe();
  const { draft, problem, units, edit, loadUnits } = useProposal();
  return (
    <Card title='事项'>
      <AsyncView of={units} onRetry={() => void loadUnits()} skeleton={<Skeleton shape='form' />}>
        {(known) => {
          const own = known.items.filter((unit) => holdsOn(me?.roles ?? [], PROPOSERS, unit.path));
          if (me !== null && own.length === 0)
            return <EmptyState title='您还不能提出事项。' hint='由管理员授予支部联络员或支部书记的角色。' />;
          return (
            <>
              <TextField
                label='标题'
                value={draft.title}
                onChange={(title) => edit({ ...draft, title })}
                maxLength={60}
                error={problem === 'title' ? '请写上标题。' : undefined}
              />
              <SelectField
                label='类别'
                options={categoryOptions}
                value={draft.category}
                onChange={(category) => edit({ ...draft, category })}
                error={problem === 'category' ? '请选择类别。' : undefined}
              />
              <TextField
                label='决定的内容和依据'
                lines={10}
                value={draft.markdown}
                onChange={(markdown) => edit({ ...draft, markdown })}
                maxLength={20_000}
                hint='可以用 Markdown：## 小标题，- 列表，**加粗**，表格。'
                error={problem === 'markdown' ? '请写上决定的内容。' : undefined}
              />
              <SelectField
                label='公开的单元'
                options={own.map((unit) => ({ value: unit.unitId, label: unit.name }))}
                value={draft.unitId}
                onChange={(unitId) => edit(withUnit(draft, unitId))}
                error={problem === 'unitId' ? '请选择以哪个单元的名义公开。' : undefined}
              />
              <ScopePicker
                label='公开范围'
                units={known}
                speakerId={draft.unitId}
                scope={draft.scope}
                onChange={(scope) => edit({ ...draft, scope })}
                error={problem === 'scope' ? '请选择谁能看到。' : undefined}
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
                  error={problem === 'noticeDays' ? '请填 1 到 60 之间的整数。' : undefined}
                />
              )}
            </>
          );
        }}
      </AsyncView>
    </Card>
  );
}
