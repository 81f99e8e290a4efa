import { plainText, type RichText } from '../../kernel/rich-text';
import type { LessonKind } from '../lesson-contract';

/** A lesson with pictures and fewer characters than this is for looking at (一图读懂) rather than for reading. */
const FEW_WORDS = 200;

/** The main kind of a lesson. A video or sound decides it; pictures decide it only where there is little text. */
export function lessonKindOf(body: RichText): LessonKind {
  const has = (type: RichText[number]['type']): boolean => body.some((block) => block.type === type);
  if (has('video')) return 'video';
  if (has('audio')) return 'audio';
  const words = plainText(body.filter((block) => !('src' in block))).length;
  if (has('picture') && words < FEW_WORDS) return 'pictures';
  return has('attachment') && words < FEW_WORDS ? 'attachment' : 'article';
}
