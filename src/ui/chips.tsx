import { ScrollView, Text, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { accessible } from './accessible';
import styles from './chips.module.scss';
import { classNames } from './class-names';
import { figure } from './figure';
import { pressable } from './pressable';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  /** A number beside the label, such as of unread posts. */
  count?: number;
}

interface ChipsProps<Value extends string> {
  /** Name of the choice for screen readers: 栏目. */
  label: string;
  options: readonly Option<Value>[];
  /** null until something is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** On a phone, a single line that scrolls sideways, for so many options that they would push the content down. */
  isOneLine?: boolean;
  /** An answer in a form or a command, not a filter: each looks like a button, also while none is chosen. */
  isChoice?: boolean;
}

/** One choice out of a few, in a line that wraps. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, options, value, onChange, isOneLine = false, isChoice = false } = props;
  const line = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is shown when it is chosen, and when there is more to choose
  useEffect(() => {
    const place = line.current?.parentElement;
    if (process.env.TARO_ENV !== 'h5' || !isOneLine || !place) return;
    // A page that has yet to slide in has no width.
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      showChosen(place);
      observer.disconnect();
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [value, options.length]);
  const at = options.findIndex((option) => option.value === value);
  const chips = (
    <View
      ref={line}
      className={classNames(styles.chips, isOneLine && styles.oneLine, isChoice && styles.choice)}
      {...accessible({ role: 'group', label })}
    >
      {options.map((option, index) => {
        const isChosen = option.value === value;
        return (
          <View
            key={option.value}
            {...(process.env.TARO_ENV === 'weapp' && isOneLine && { id: `chip${index}` })}
            className={classNames(styles.chip, isChosen && styles.chosen)}
            {...pressable(() => onChange(option.value), { role: 'radio', checked: isChosen, label: spoken(option) })}
          >
            <Text className={styles.pill}>
              {option.label}
              {option.count !== undefined && option.count > 0 && (
                <Text className={styles.count}> {figure(option.count)}</Text>
              )}
            </Text>
          </View>
        );
      })}
    </View>
  );
  return isOneLine ? (
    <ScrollView
      className={styles.sideways}
      scrollX
      // With the one before it, so that one sees where to go back.
      {...(process.env.TARO_ENV === 'weapp' && at > 0 && { scrollIntoView: `chip${at - 1}` })}
    >
      {chips}
    </ScrollView>
  ) : (
    chips
  );
}

/** A link may lead to a choice beyond the edge. */
function showChosen(line: HTMLElement): void {
  const chosen = line.querySelector('[aria-checked=true]');
  if (!chosen) return;
  const [at, edge] = [chosen.getBoundingClientRect(), line.getBoundingClientRect()];
  if (at.left < edge.left || at.right > edge.right)
    line.scrollLeft += at.left - edge.left - (edge.width - at.width) / 2;
}

const spoken = <Value extends string>({ label, count = 0 }: Option<Value>): string =>
  count > 0 ? `${label} ${figure(count)}` : label;
