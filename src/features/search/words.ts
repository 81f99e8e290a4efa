import { friendlyTime, versionWords } from '@/ui/friendly-time';
import { type Hit, type HitKind, MOST_SOUGHT } from '../../../core/search/contract';

export { MOST_SOUGHT };

export const kindWords: Record<HitKind, string> = {
  lesson: '课时',
  article: '条文',
  post: '信息',
  disclosure: '公开',
  note: '我的笔记',
  question: '试题',
  formerArticle: '旧版条文',
};

/** `all` leaves out articles that are no longer in force. */
export type SoughtKind = HitKind | 'all';

const KINDS: readonly HitKind[] = ['lesson', 'article', 'post', 'disclosure', 'note', 'question', 'formerArticle'];

export const isKind = (value: string): value is HitKind => KINDS.some((kind) => kind === value);

/** The choice of kinds. Only members who manage a question bank can search questions. */
export const kindOptions = (keepsBank: boolean): { value: SoughtKind; label: string }[] => [
  { value: 'all', label: '全部' },
  ...KINDS.filter((kind) => kind !== 'question' || keepsBank).map((kind) => ({ value: kind, label: kindWords[kind] })),
];

/** Says what can be found, before anything has been typed. */
export const scopeWords = (keepsBank: boolean): string =>
  `能搜到课程里的课时、法规库的条文、发给您的信息、公开事项和您自己的笔记${keepsBank ? '，还有您管理的题库里的试题' : ''}。`;

export const notFoundWords = (kind: SoughtKind, sought: string): string =>
  `${kind === 'all' ? '' : `${kindWords[kind]}里`}没有找到“${sought}”。`;

/** The line below a hit: its kind, where it belongs, and its time or version. */
export function hitFacts({ kind, parentId, context, at }: Hit, now: number): string[] {
  const isArticle = kind === 'article' || kind === 'formerArticle';
  const time = isArticle ? versionWords(parentId.split('@')[1] ?? '') : at === null ? '' : friendlyTime(at, now);
  return [kindWords[kind], context, time];
}
