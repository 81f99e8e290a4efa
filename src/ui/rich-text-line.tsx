import { Text } from '@tarojs/components';
import { copy } from '@/platform/copy';
import type { Span } from '../../core/kernel/rich-text';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './rich-text.module.scss';

interface RichTextLineProps {
  spans: readonly Span[];
  className?: string | undefined;
}

/** One run of text. A link cannot be opened from a mini program, so a tap copies its address. */
export function RichTextLine({ spans, className: lineClass = '' }: RichTextLineProps) {
  return (
    <Text userSelect className={lineClass}>
      {spans.map((span, index) => {
        const { text, bold, italic, code, href } = span;
        const className = classNames(
          bold && styles.bold,
          italic && styles.italic,
          code && styles.code,
          href !== undefined && styles.link,
        );
        if (className === '') return text;
        return (
          <Text
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no ids and never change places
            key={index}
            className={className}
            {...(href === undefined ? {} : pressable(() => copy(href), { role: 'link', label: `复制链接：${text}` }))}
          >
            {text}
          </Text>
        );
      })}
    </Text>
  );
}
