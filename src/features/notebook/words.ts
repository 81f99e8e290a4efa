import type { Tone } from '@/ui/tag';
import type { TextCheck } from '../../../core/kernel/content-check';
import type { Verdict } from '../../../core/kernel/content-verdict';
import type { SharingStatus } from '../../../core/notebook/contract';

/** Tag for a note's writer. Private notes have none, because most are private. */
export const statusTags: Record<Exclude<SharingStatus, 'private'>, { text: string; tone: Tone }> = {
  inReview: { text: '待审核', tone: 'info' },
  shared: { text: '已分享到支部', tone: 'ok' },
  declined: { text: '没有通过', tone: 'warn' },
};

export const statusSentences: Record<SharingStatus, string> = {
  private: '只有您自己看得见。想让支部的同志也看到，可以申请分享，由支部审核。',
  inReview: '已经申请分享，等支部联络员或书记审核。',
  shared: '支部的同志看得见。改动之后要重新审核。',
  declined: '这次没有通过，只有您自己看得见。改过之后可以再申请。',
};

const HELD: Record<Exclude<Verdict, 'passed'>, string> = {
  risky: '微信的内容安全检查没有通过',
  review: '微信的内容安全检查拿不准',
  waiting: '照片交给微信检查了，还没有结果',
  notSeen: '微信没有检查这则笔记',
  noIdentity: '微信没有检查这则笔记',
  down: '微信没有检查这则笔记',
};

/** What WeChat has not passed, said to whoever wrote it and to whoever reviews it; null where it has. */
export function heldWords(check: TextCheck, isMine: boolean): string | null {
  if (check === null || check.verdict === 'passed') return null;
  const held = HELD[check.verdict];
  return isMine ? `${held}，由审核的人看过才会分享。` : `${held}，请通读一遍再定。`;
}
