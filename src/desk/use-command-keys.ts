import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { commandFor, type DeskCommand } from './command-bar';

function useKeysInBrowser(commands: readonly DeskCommand[]): void {
  // Pages beneath this one stay in the document and hear its keys.
  const isShown = useRef(true);
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isShown.current || !isHeld || event.isComposing || document.querySelector('dialog[open]')) return;
      // The browser would save the program itself.
      if (event.key === 's' || event.key === 'S') event.preventDefault();
      const command = commandFor({ key: event.key, isHeld }, latest.current);
      if (!command) return;
      event.preventDefault();
      command.onPress();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Ctrl+S and Ctrl+Enter, also while somebody types. A phone has no such keys. */
export const useCommandKeys: (commands: readonly DeskCommand[]) => void =
  process.env.TARO_ENV === 'weapp' ? () => {} : useKeysInBrowser;
