import type { ReactNode } from 'react';
import { toast } from '@/platform/toast';
import { Notice } from '@/ui/notice';
import type { MeView } from '../../core/org/contract';
import { SAVE } from './command-bar';
import { isEditable } from './create-desk';
import { DeskPage } from './desk-page';
import type { Desk, DeskState, DeskTypes } from './desk-types';
import { FormColumns } from './form-columns';
import type { FieldWords } from './overtaken';
import { Trail } from './trail';

/** What is saved of something that passes its secretary. */
interface Passing {
  isEditable: boolean;
  commands: readonly string[];
  trail: readonly { at: number; byName: string; step: string; words: string | null }[];
}

interface PassingTypes extends DeskTypes {
  saved: Passing;
}

/** What a page, or a pane beside a list, hands to the workplace in it. */
export interface WorkplaceProps {
  me: MeView;
  /** null: a new one. */
  id: string | null;
  /** Puts the id of what has been saved into the address. */
  onNamed: (id: string) => void;
}

interface KindProps<T extends PassingTypes> extends WorkplaceProps {
  use: () => DeskState<T>;
  titles: { fresh: string; saved: string };
  isDirty: (desk: Desk<T>) => boolean;
  fields: FieldWords<T['form'], T['around']>;
  /** What each step in its trail is called. */
  steps: Record<T['saved']['trail'][number]['step'], string>;
  status: (saved: T['saved']) => ReactNode;
  form: (desk: Desk<T>) => ReactNode;
  /** In place of the form once it is not to be changed any more. */
  asWritten: (saved: T['saved']) => ReactNode;
  commands: (saved: T['saved']) => ReactNode;
  /** Between the commands and the trail. */
  further?: (saved: T['saved']) => ReactNode;
}

/** Where something is written, saved by its writer, and moved to its next step: a page of its own, or beside its list. */
export function Workplace<T extends PassingTypes>(props: KindProps<T>) {
  const { me, use, id, titles, onNamed, isDirty, fields, steps, status, form, asWritten, commands, further } = props;
  const { busy, save } = use();
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const saving = { name: SAVE, text: '保存', isBusy: busy === 'save', onPress: () => void keep() };
  const isUnsaved = (desk: Desk<T>): boolean => isEditable(desk) && isDirty(desk);
  return (
    <DeskPage
      me={me}
      use={use}
      id={id}
      title={(desk) => (desk?.saved ? titles.saved : titles.fresh)}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={(desk) => (isUnsaved(desk) ? [saving] : [])}
      fields={fields}
      tellsMessage={({ saved }) => saved !== null && saved.commands.length > 0}
      problemNote='还有内容没有填好，请看表中的红字。'
    >
      {(desk) => {
        const { saved } = desk;
        // The form keeps its place when the first save brings the rest: what is open in it stays open.
        return (
          <FormColumns status={saved && status(saved)} trail={saved && <Trail steps={saved.trail} words={steps} />}>
            {saved === null || saved.isEditable ? form(desk) : asWritten(saved)}
            {saved !== null &&
              (isUnsaved(desk) ? <Notice text='有改动还没有保存；保存之后再办理。' /> : commands(saved))}
            {saved !== null && further?.(saved)}
          </FormColumns>
        );
      }}
    </DeskPage>
  );
}
