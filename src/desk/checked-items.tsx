import { SwitchRow } from '@/ui/switch-row';

interface CheckedItemsProps {
  items: readonly string[];
  checked: readonly string[];
  onChange: (checked: string[]) => void;
}

/** 保密审查: each item is answered apart by whoever signs. */
export const CheckedItems = ({ items, checked, onChange }: CheckedItemsProps) => (
  <>
    {items.map((item) => (
      <SwitchRow
        key={item}
        title={item}
        isOn={checked.includes(item)}
        onChange={(isOn) => onChange(isOn ? [...checked, item] : checked.filter((other) => other !== item))}
      />
    ))}
  </>
);
