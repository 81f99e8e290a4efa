import { plainText, type RichText } from '../../kernel/rich-text';
import type { LessonKind } from '../lesson-contract';

/** With fewer characters beside its pictures, a lesson is to be looked at (一图读懂) rather than read. */
const FEW_WORDS = 200;

/** What a lesson mainly is. A film or sound makes it one; pictures do where little is to be read beside them. */
export function lessonKindOf(body: RichText): LessonKind {
  const has = (type: RichText[number]['type']): boolean => body.some((block) => block.type === type);
  if (has('video')) return 'video';
  if (has('audio')) return 'audio';
  const words = plainText(body.filter((block) => !('src' in block))).length;
  if (has('picture') && words < FEW_WORDS) return 'pictures';
  return has('attachment') && words < FEW_WORDS ? 'attachment' : 'article';
}
