import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { CheckedItems } from '@/desk/checked-items';
import { AsyncView } from '@/ui/async-view';
import { Skeleton } from '@/ui/skeleton';
import { useChecklist } from '../checklist-store';
import styles from './desk-view.module.scss';

interface SigningItemsProps {
  /** What signing does. */
  consequence: string;
  checked: readonly string[];
  onChange: (checked: string[]) => void;
}

/** Whether each item is answered. */
export function useAllAnswered(checked: readonly string[]): boolean {
  const { saved } = useChecklist();
  return saved.state === 'ready' && saved.value.items.every((item) => checked.includes(item));
}

/** 保密审查, item by item, beside what signing does. */
export function SigningItems({ consequence, checked, onChange }: SigningItemsProps) {
  const { saved, open } = useChecklist();
  useEffect(() => void open(), [open]);
  return (
    <>
      <AsyncView of={saved} onRetry={() => void open()} skeleton={<Skeleton count={1} />}>
        {({ items }) => <CheckedItems items={items} checked={checked} onChange={onChange} />}
      </AsyncView>
      <Text className={styles.about}>{consequence}</Text>
    </>
  );
}
