import { View } from '@tarojs/components';
import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { Notice } from '@/ui/notice';
import styles from './list-and-detail.module.scss';

/** The place beside a list that a document is shown in; see list-and-detail.tsx. */
export interface Pane {
  /** Where the commands of the document stand: in the bar above the pages. null until that is there. */
  commands: HTMLElement | null;
  /** A command has been given: the document may wait for nobody here any more. */
  onStep: () => void;
}

export const PaneContext = /* @__PURE__ */ createContext<Pane | null>(null);

/** null where a document has the page for itself, as on a phone. */
export const usePane: () => Pane | null = process.env.TARO_ENV === 'weapp' ? () => null : () => useContext(PaneContext);

interface PaneFrameProps {
  pane: Pane;
  note: string | null | undefined;
  commands: ReactNode;
  /** What is asked before a command: in view below the document, which may be long. */
  panel: ReactNode;
  children: ReactNode;
}

/** Stands for `Page` around a document that is shown beside a list. */
export function PaneFrame({ pane, note, commands, panel, children }: PaneFrameProps) {
  return (
    <>
      <View className={styles.document}>
        {note && <Notice kind='warn' text={note} />}
        {children}
      </View>
      {panel && <View className={styles.foot}>{panel}</View>}
      {pane.commands !== null && createPortal(commands, pane.commands)}
    </>
  );
}
