import { waitingWords } from '@/desk/waiting-words';
import { reachWords } from '@/ui/reach-words';
import type { Tone } from '@/ui/tag';
import type { Drafter } from '../../../../core/feed/columns';
import type {
  PostCommandName,
  PostStatus,
  WorkList,
  WorkRow,
  WorkView,
} from '../../../../core/feed/workbench-contract';

export const statusWords: Record<PostStatus, string> = {
  draft: '草稿',
  inReview: '待审核',
  inSignOff: '待审签',
  published: '已发布',
  applied: '已更正',
  withdrawn: '已撤回',
};

/** The lists of the desk: what waits for me, then the states. */
export const listWords: Record<WorkList, string> = { forMe: '等我审', returned: '退回给我', ...statusWords };

/** How a row of a list is headed. */
export const titleOf = ({ title, isAmendment }: Pick<WorkRow, 'title' | 'isAmendment'>): string =>
  isAmendment ? `更正：${title}` : title;

/** Whose turn it is, by name; null if it is nobody's. */
export const turnWords = ({ status, waiting }: Pick<WorkView, 'status' | 'waiting'>): string | null =>
  waiting && waitingWords(waiting, status === 'inSignOff' ? '审签' : '审核');

/** At most four characters: WeChat cuts the rest on a dialog's button. */
export const commandWords: Record<PostCommandName, string> = {
  submit: '送审',
  return: '退回',
  requestSignOff: '报审签',
  publish: '发布',
  signOff: '审签',
  amend: '发布更正',
  signAmendment: '审签更正',
  withdraw: '撤回',
};

/** What somebody has done, in the trail of a post. */
export const stepWords: Record<WorkView['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<PostCommandName, string> = {
  submit: '已送审',
  return: '已退回',
  requestSignOff: '已报审签',
  publish: '已发布',
  signOff: '已审签并发布',
  amend: '已更正',
  signAmendment: '已审签并更正',
  withdraw: '已撤回',
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(
  name: PostCommandName,
  work: Pick<WorkView, 'reach' | 'requiredReading' | 'confirmAgain'>,
): string {
  const readers = reachWords(work.reach);
  const again = work.requiredReading && work.confirmAgain ? '，并请他们重新确认' : '';
  const asked = work.requiredReading ? '，并列入他们的待办' : '';
  switch (name) {
    case 'submit':
      return '送审后由支部书记审核，退回之前不能修改。';
    case 'return':
      return '退回后成为草稿，起草的人能看到退回的原因。';
    case 'requestSignOff':
      return `报审签后由分管领导作保密审查；审签通过即发布，${readers}可见。`;
    case 'publish':
      return `发布后 ${readers}可见${asked}。`;
    case 'signOff':
      return `审签后随即发布，${readers}可见${asked}。`;
    case 'amend':
      return `更正后 ${readers}看到新的内容，注明“已更正”，并能看到改了什么${again}。`;
    case 'signAmendment':
      return `审签后随即更正：${readers}看到新的内容，并能看到改了什么${again}。`;
    case 'withdraw':
      return `撤回后 ${readers}不再看到它${work.requiredReading ? '，也不再需要确认已读' : ''}。`;
    default:
      return name satisfies never;
  }
}

export const drafterWords: Record<Drafter, string> = {
  editor: '联络员、书记、管理员',
  secretary: '书记、管理员',
  admin: '管理员',
};

/** No status is red: red is for things that the reader must do. */
export const statusTones: Record<PostStatus, Tone> = {
  draft: 'plain',
  inReview: 'warn',
  inSignOff: 'warn',
  published: 'ok',
  applied: 'ok',
  withdrawn: 'plain',
};

/** For an empty list: what it will hold, and who puts it there. */
export const emptyWords: Record<WorkList, { title: string; hint: string }> = {
  forMe: { title: '没有等您审的稿件。', hint: '送审、报审签到您这里的稿件，先来的在前。' },
  returned: { title: '没有退回给您的稿件。', hint: '您写的稿件被退回时，会和原因一起在这里。' },
  draft: { title: '没有草稿。', hint: '支部联络员和支部书记写的稿件，送审之前在这里。' },
  inReview: { title: '没有等待审核的稿件。', hint: '联络员送审后，由支部书记在这里审核和发布。' },
  inSignOff: { title: '没有等待审签的稿件。', hint: '超出一个支部的稿件，报审签后由分管领导在这里审签。' },
  published: { title: '还没有发布的信息。', hint: '发布和审签通过的信息会列在这里。' },
  applied: { title: '还没有更正过的信息。', hint: '更正从已发布的信息开始，通过以后列在这里。' },
  withdrawn: { title: '没有撤回的信息。', hint: '支部书记或分管领导撤回的信息会列在这里。' },
};
