import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { verdictsOf } from '../../../../core/bank/question-types/blank/verdicts';
import type { BodyOf } from '../../../../core/bank/question-types/shapes';

/** Longest answer to one blank, as in the contract. */
const BLANK_MAX = 80;

/** The author types an answer and sees whether it would be right, by the rule that marks members. */
export function BlankTrial({ body }: { body: BodyOf<'blank'> }) {
  const [typed, setTyped] = useState<string[]>([]);
  const texts = body.key.map((_, index) => typed[index] ?? '');
  if (body.key.some((variants) => variants.length === 0)) return null;
  const verdicts = verdictsOf(texts, body);
  const right = verdicts.filter(Boolean).length;
  const hasText = texts.some((text) => text.trim() !== '');
  return (
    <View>
      {texts.map((text, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is known by its place
          key={index}
          label={texts.length > 1 ? `试答第 ${index + 1} 空` : '试答'}
          hint={text.trim() === '' ? '写一个答案，看按现在的设置判不判对。' : verdicts[index] ? '对' : '错'}
          value={text}
          maxLength={BLANK_MAX}
          onChange={(value) => setTyped(texts.map((other, place) => (place === index ? value : other)))}
        />
      ))}
      {hasText && texts.length > 1 && (
        <Notice kind={right === texts.length ? 'info' : 'warn'} text={`${texts.length} 个空判对 ${right} 个`} />
      )}
    </View>
  );
}
