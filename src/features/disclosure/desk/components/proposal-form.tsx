import { BlockEditor } from '@/desk/blocks/block-editor';
import { ScopePicker, UnitField } from '@/features/org/public-workbench';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { categoryOptions } from '../../words';
import { type Desk, useProposal } from '../compose-store';
import { withCategory, withItem, withUnit } from '../draft-form';
import { itemWords } from '../item-words';
import { ticketOf, useDecisionPreview } from '../preview-store';

/** Edits an item: the decision, its readers, and the days of its 公示. */
export function ProposalForm({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useProposal();
  const { body, addresses, show } = useDecisionPreview();
  const { units, own, catalogue } = around;
  // What is no longer offered stays with the items that have it.
  const offered = catalogue.filter(
    ({ key, category, isHidden }) => category === form.category && (!isHidden || key === form.catalogueKey),
  );
  const item = offered.find(({ key }) => key === form.catalogueKey);
  const choose = (chosen: string) => {
    const next = offered.find(({ key }) => key === chosen);
    if (next) change(withItem(next));
  };
  return (
    <Card title='事项'>
      <TextField
        label='标题'
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={60}
        error={problems.title}
      />
      <SelectField
        label='类别'
        options={categoryOptions}
        value={form.category}
        onChange={(category) => change(withCategory(form, category))}
        error={problems.category}
      />
      {form.category !== null && (
        <SelectField
          label='目录事项'
          hint={item && itemWords(item)}
          options={offered.map(({ key, title }) => ({ value: key, label: title }))}
          value={form.catalogueKey}
          onChange={choose}
          error={problems.catalogueKey}
        />
      )}
      <BlockEditor
        label='决定的内容和依据'
        value={form.markdown}
        onChange={(markdown) => change({ markdown })}
        maxLength={20_000}
        error={problems.markdown}
        ticket={ticketOf(form.unitId)}
        preview={body}
        addresses={addresses}
        onPreview={(markdown, isLive) => void show(markdown, isLive)}
      />
      {own.length > 1 && (
        <UnitField
          label='以谁的名义'
          units={own}
          value={form.unitId}
          onChange={(unitId) => change(withUnit(form, unitId))}
          error={problems.unitId}
        />
      )}
      <ScopePicker
        label='谁能看到'
        units={units}
        speakerId={form.unitId}
        scope={form.scope}
        onChange={(scope) => change({ scope })}
        error={problems.scope}
      />
      <SwitchRow
        title='公示'
        hint='公开后留出一段时间听取意见'
        isOn={form.hasNotice}
        onChange={(hasNotice) => change({ hasNotice })}
      />
      {form.hasNotice && (
        <TextField
          label='公示天数'
          kind='number'
          value={form.noticeDays}
          onChange={(noticeDays) => change({ noticeDays })}
          maxLength={2}
          hint={`从公开的第二天算起，到最后一天结束；1 到 60 ${item?.inWorkingDays ? '个工作日' : '天'}`}
          error={problems.noticeDays}
        />
      )}
      <TextField
        label='找谁问'
        value={form.contact}
        onChange={(contact) => change({ contact })}
        maxLength={60}
        placeholder='姓名和找到这个人的办法'
        hint='党员看得到；不填，就写提出人的单元和姓名'
        error={problems.contact}
      />
    </Card>
  );
}
