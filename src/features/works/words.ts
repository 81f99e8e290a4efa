import { dayOfWeek } from '@/ui/friendly-time';
import { clockOf } from '../../../core/kernel/calendar';
import type { FurtherUse, WorkKind } from '../../../core/works/call';
import type {
  CallRow,
  CallStage,
  CallView,
  MyWorkRow,
  ShownSubmission,
  SubmissionState,
} from '../../../core/works/contract';

/** `11月20日 周五 14:00` */
export const momentWords = (at: number): string => `${dayOfWeek(at)} ${clockOf(at)}`;

export const kindWords: Record<WorkKind, string> = {
  aphorism: '格言',
  essay: '文章',
  photos: '照片',
  sound: '录音',
  film: '短片',
};

export const limitWords: Record<WorkKind, string> = {
  aphorism: '一百字以内',
  essay: '五千字以内',
  photos: '最多 9 张',
  sound: '一段，20 MB 以内',
  film: '一段，20 MB 以内',
};

export const kindsWords = (kinds: readonly WorkKind[]): string => kinds.map((kind) => kindWords[kind]).join('、');

export const useWords: Record<FurtherUse, string> = {
  inside: '用在单位内部的刊物、展板',
  outside: '对外发布，比如公众号、报纸',
};

export const stageWords: Record<CallStage, string> = {
  open: '正在征集',
  settling: '已截止，正在收最后上传的',
  judging: '正在评选',
  deciding: '评完了，等评定',
  decided: '已评定',
  withdrawn: '已撤下',
};

/** Where it stands, with the day that matters now. */
export const stageLine = ({ stage, endsAt, judgedBy }: Pick<CallRow, 'stage' | 'endsAt' | 'judgedBy'>): string => {
  if (stage === 'open') return `${momentWords(endsAt)} 截止`;
  return stage === 'judging' ? `${stageWords.judging}，到 ${momentWords(judgedBy)}` : stageWords[stage];
};

export const stateWords: Record<SubmissionState, string> = {
  waiting: '等办理的单元看',
  in: '参加评选',
  returned: '退回了',
  takenBack: '已收回',
};

/** No longer taking part: returned, or taken back. */
export const isOut = ({ state }: Pick<MyWorkRow, 'state'>): boolean => state === 'returned' || state === 'takenBack';

/** Where a work of mine stands, with its prize. */
export const stateLine = ({ state, stage, prize }: Pick<MyWorkRow, 'state' | 'stage' | 'prize'>): string =>
  stage === 'decided' && state === 'in' ? (prize ?? '已评定') : stateWords[state];

/** In one line: who will see what I hand in. */
export const seenByWords = ({ unitName, jury, hasVotes }: Pick<CallView, 'unitName' | 'jury' | 'hasVotes'>): string => {
  const judges = [...(jury.length > 0 ? ['评委'] : []), ...(hasVotes ? ['投票的人'] : [])].join('、');
  return `${unitName}办理的人和${judges}看得到作品，评定以前都看不到是谁的；评定以后范围里的党员看得到作品和署名。`;
};

/** With fewer jurors, the order in which works stand is that of somebody's scores. */
const ENOUGH_JURORS = 3;

/** What a jury so small cannot keep to itself; null where it is large enough, or there is none. */
export const smallJuryWords = (jurors: number): string | null =>
  jurors > 0 && jurors < ENOUGH_JURORS
    ? `评委不到三位：办理的人看不到谁给几分，但从名次看得出${jurors === 1 ? '这位评委' : '两位评委'}评的高低。`
    : null;

/** What jury and voters are told while they judge; one may be both. */
export const judgingWords = ({ isJuror, jury, mayVote, votesUsed, votesEach }: CallView): string =>
  [
    '作品没有姓名，次序和先后无关。',
    ...(isJuror ? [smallJuryWords(jury.length) ?? '谁给几分别人看不到。'] : []),
    ...(mayVote ? [`您投了 ${votesUsed} 票，共 ${votesEach} 票；谁投的别人看不到。`] : []),
  ].join('');

/** Whose it is, as far as it is shown. */
export const authorWords = ({ author, isMine }: Pick<ShownSubmission, 'author' | 'isMine'>): string | undefined => {
  if (author) return `${author.unitName} ${author.name}${author.isByChild ? '的孩子' : ''}`;
  return isMine ? '我的' : undefined;
};

/** What stands above a work: an aphorism has no title, and is its own. */
export const titleOf = ({ kind, title, text }: Pick<ShownSubmission, 'kind' | 'title' | 'text'>): string =>
  title || text || kindWords[kind];

/** Characters of a title that a button is told with. */
const FIRST_WORDS = 16;

/** A work as a button names it. */
export const nameOf = (work: Pick<ShownSubmission, 'kind' | 'title' | 'text'>): string =>
  `“${titleOf(work).slice(0, FIRST_WORDS)}”`;

export const alikeWords: Record<ShownSubmission['alike'][number], string> = {
  file: '有一个文件和另一个人的作品完全一样，请留意。',
  text: '文字和另一个人的作品九成以上一样，请留意。',
};
