import { useState } from 'react';
import type { TextTable } from './cells';
import { saveTable } from './save-table';
import styles from './tools.module.scss';

interface SaveButtonProps {
  text: string;
  table: () => TextTable;
}

/** Hands a table over as a file, and shows that it is at work: the code is fetched first, and long tables take time. */
export function SaveButton({ text, table }: SaveButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      // Writing keeps the thread, so what shows it has to be drawn before.
      await drawn();
      await saveTable(table());
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type='button' className={styles.tool} disabled={isBusy} aria-busy={isBusy} onClick={() => void save()}>
      {isBusy ? `${text}…` : text}
    </button>
  );
}

const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
