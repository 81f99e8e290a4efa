import { Chips, type Option } from '@/ui/chips';
import { SelectField } from '@/ui/select-field';
import type { Beside } from './use-beside';

interface StateChoiceProps<List extends string> {
  options: readonly Option<List>[];
  value: List;
  onChange: (value: List) => void;
  beside: Beside;
}

/** Which list of a desk is shown. Beside an open document there is no room for a line of them. */
export function StateChoice<List extends string>({ beside, ...choice }: StateChoiceProps<List>) {
  return beside.id === null ? <Chips label='状态' {...choice} isOneLine /> : <SelectField label='状态' {...choice} />;
}
