import { accessible, type Meaning } from './accessible';

type Event = { stopPropagation?: () => void };
type PressableProps = Record<string, string | number | ((event: Event) => void) | ((event: KeyboardEvent) => void)>;

/**
 * Makes a view something to press: by finger, and in a browser by Tab and Enter or Space too, which Taro's views do not
 * offer by themselves. Spread it onto a View. A press on something within another is meant for it alone.
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
