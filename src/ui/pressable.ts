import { accessible, type Meaning } from './accessible';

type Event = { stopPropagation?: () => void };
type PressableProps = Record<string, string | number | ((event: Event) => void) | ((event: KeyboardEvent) => void)>;

/**
 * Makes a `View` pressable; spread the result onto it. In a browser it also works with Tab and Enter or Space, which
 * Taro's views do not support. A press does not reach a pressable view around it.
 */
export function pressable(onPress: () => void, meaning: Meaning = {}): PressableProps {
  const props: PressableProps = accessible({ role: 'button', ...meaning });
  if (meaning.disabled) return props;
  props.onClick = (event: Event) => {
    event.stopPropagation?.();
    onPress();
  };
  if (process.env.TARO_ENV === 'weapp') return props;
  props.tabIndex = 0;
  props.onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault(); // Space would scroll the page
    event.stopPropagation();
    onPress();
  };
  return props;
}
