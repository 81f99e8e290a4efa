import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useRef } from 'react';
import { accessible } from './accessible';
import { Button } from './button';
import styles from './sheet.module.scss';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Something to choose from, over the page: all of a phone's screen, a panel at a desk. Esc closes it there. */
export const Sheet = process.env.TARO_ENV === 'weapp' ? WeappSheet : BrowserSheet;

/** The browser keeps keys and screen readers inside a dialog, and gives the focus back to what opened it. */
function BrowserSheet({ title, onClose, foot, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    sheet.showModal();
    // With a mouse there are keys too. On a phone its keyboard would cover what there is to choose.
    if (matchMedia('(pointer: fine)').matches) holdFocus(sheet);
  }, []);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-label={title} onClose={onClose}>
      <Inside title={title} onClose={() => dialog.current?.close()} foot={foot}>
        {children}
      </Inside>
    </dialog>
  );
}

/** Frames within which Taro's views have drawn themselves. They move what is in them then, which takes the focus away. */
const FRAMES = 20;

/** Puts the focus into the field to search in, or on what is chosen, and again where nothing has it any more. */
function holdFocus(sheet: HTMLElement, frames = FRAMES): void {
  if (!sheet.isConnected || frames === 0) return;
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (frames === FRAMES || isLost) sheet.querySelector<HTMLElement>('input, [aria-checked=true]')?.focus();
  requestAnimationFrame(() => holdFocus(sheet, frames - 1));
}

function WeappSheet({ title, ...inside }: SheetProps) {
  return (
    <View className={styles.sheet} {...accessible({ role: 'group', label: title })}>
      <Inside title={title} {...inside} />
    </View>
  );
}

const Inside = ({ title, onClose, foot, children }: SheetProps) => (
  <>
    <View className={styles.head}>
      <Text className={styles.title} {...accessible({ role: 'heading' })}>
        {title}
      </Text>
      <Button kind='quiet' text='关闭' onPress={onClose} />
    </View>
    <View className={styles.body}>{children}</View>
    {foot && <View className={styles.foot}>{foot}</View>}
  </>
);
