import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { exactTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { TextCheck } from '../../core/kernel/content-check';
import { checkTone, checkWords } from './check-words';
import styles from './status-card.module.scss';

interface StatusCardProps {
  /** What the document is called; null where it stands beside as its readers see it, with its name. */
  title: string | null;
  state: string;
  /** Whose turn it is, or what comes next. */
  turn: string | null | undefined;
  /** Who answered for its secrecy; null: nobody had to, or has not yet. */
  signed?: { byName: string; at: number; checked: readonly string[] } | null;
  /** The content check, while its words still go to readers; `maySend`: the next step of whoever reads this sends them. */
  check: { of: TextCheck; maySend: boolean } | null;
  /** Why it was returned, or what else `remarkOn` says. */
  remark: string | null;
  remarkOn?: '退回' | '撤回' | '撤下' | '取消';
  /** Further rows: its unit, whom it reaches. */
  children?: ReactNode;
  /** What is to be known or done beside all this, below the rows. */
  notices?: ReactNode;
}

/** A document and where it stands, at the head of its page or pane: its name, then its state, in every room of the desk. */
export function StatusCard(props: StatusCardProps) {
  const { title, state, turn, signed, check, remark, remarkOn = '退回', children, notices } = props;
  const checked = check && checkWords(check.of, check.maySend);
  return (
    <Card {...(title !== null && { title })}>
      <Row title={state} facts={[turn ?? undefined]} />
      {children}
      {signed && (
        <Row title={`保密审查：${signed.checked.join('；')}`} isWhole facts={[signed.byName, exactTime(signed.at)]} />
      )}
      <View className={styles.notices}>
        {notices}
        {check && checked && <Notice kind={checkTone(check.of)} text={checked} />}
        {remark !== null && <Notice kind='warn' text={`${remarkOn}的原因：${remark}`} />}
      </View>
    </Card>
  );
}
