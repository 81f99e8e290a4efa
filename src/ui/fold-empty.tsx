import { Text } from '@tarojs/components';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import styles from './fold-empty.module.scss';

type Tell = (what: string, isEmpty: boolean) => void;

const Told = createContext<Tell | null>(null);

/** Cards of an overview that have nothing to show are left out, and named together in one sentence below the others. */
export function FoldEmpty({ children }: { children: ReactNode }) {
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const tell = useCallback<Tell>(
    (what, isEmpty) =>
      setEmpty((before) =>
        before.includes(what) === isEmpty
          ? before
          : isEmpty
            ? [...before, what]
            : before.filter((other) => other !== what),
      ),
    [],
  );
  return (
    <Told.Provider value={tell}>
      {children}
      {empty.length > 0 && <Text className={styles.sentence}>{`现在没有${empty.join('、')}。`}</Text>}
    </Told.Provider>
  );
}

/** For a card of `FoldEmpty`: whether it is left out. `what` completes 现在没有…. */
export function useFolded(what: string, isEmpty: boolean): boolean {
  const tell = useContext(Told);
  useEffect(() => {
    tell?.(what, isEmpty);
    return () => tell?.(what, false);
  }, [tell, what, isEmpty]);
  return tell !== null && isEmpty;
}
