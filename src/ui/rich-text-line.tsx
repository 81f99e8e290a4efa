import { Text } from '@tarojs/components';
import { useContext } from 'react';
import { copy } from '@/platform/copy';
import type { Span } from '../../core/kernel/rich-text';
import { accessible, type Meaning } from './accessible';
import { CitedContext, type OpenCited } from './cited-context';
import { classNames } from './class-names';
import { pressable } from './pressable';
import styles from './rich-text.module.scss';

interface RichTextLineProps {
  spans: readonly Span[];
  className?: string | undefined;
  meaning?: Meaning;
}

/**
 * One line of text. A tap on a link copies its address, because a mini program cannot open it; a cited article opens.
 */
export function RichTextLine({ spans, className: lineClass = '', meaning = {} }: RichTextLineProps) {
  const openCited = useContext(CitedContext);
  return (
    <Text userSelect className={lineClass} {...accessible(meaning)}>
      {spans.map((span, index) => {
        const { text, bold, italic, code } = span;
        const link = linkOf(span, openCited);
        const className = classNames(
          bold && styles.bold,
          italic && styles.italic,
          code && styles.code,
          link !== null && styles.link,
        );
        if (className === '') return text;
        return (
          <Text
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no ids and never change places
            key={index}
            className={className}
            {...(link ? pressable(link.follow, { role: 'link', label: `${link.does}：${text}` }) : {})}
          >
            {text}
          </Text>
        );
      })}
    </Text>
  );
}

/** What a tap on a span does, and its name for screen readers; null: nothing. */
function linkOf({ href, cites }: Span, openCited: OpenCited): { does: string; follow: () => void } | null {
  if (href !== undefined) return { does: '复制链接', follow: () => copy(href) };
  const open = cites === undefined ? null : openCited(cites);
  return open && { does: '打开条文', follow: open };
}
