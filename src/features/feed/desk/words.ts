import { passingCommands, passingDone } from '@/desk/passing-words';
import { waitingWords } from '@/desk/waiting-words';
import { exactTime } from '@/ui/friendly-time';
import { reachWords } from '@/ui/reach-words';
import { PASSING_STATES } from '../../../../core/desk/passing';
import type { Drafter } from '../../../../core/feed/columns';
import type {
  PostCommandName,
  PostStatus,
  WorkList,
  WorkRow,
  WorkView,
} from '../../../../core/feed/workbench-contract';

export const statusWords: Record<PostStatus, string> = {
  ...PASSING_STATES,
  scheduled: '待发布',
  published: '已发布',
  archived: '已下线',
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
  ...passingCommands,
  publish: '发布',
  schedule: '定时发布',
  signSchedule: '审签定时',
  release: '到时发布',
  amend: '发布更正',
  signAmendment: '审签更正',
  pin: '置顶',
  unpin: '取消置顶',
  archive: '下线',
  withdraw: '撤回',
  revoke: '收回同意',
};

/** A command as its button says it: what the time that was chosen makes of it. */
export const commandText = (name: PostCommandName, { publishAt = null }: Pick<WorkView, 'publishAt'>): string => {
  if (publishAt === null) return commandWords[name];
  if (name === 'publish') return '马上发布';
  return name === 'signOff' ? '审签发布' : commandWords[name];
};

/** What somebody has done, in the trail of a post. */
export const stepWords: Record<WorkView['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<PostCommandName, string> = {
  ...passingDone,
  publish: '已发布',
  schedule: '已定时发布',
  signOff: '已审签并发布',
  signSchedule: '已审签，到时发布',
  release: '已发布',
  amend: '已更正',
  signAmendment: '已审签并更正',
  pin: '已置顶',
  unpin: '已取消置顶',
  archive: '已下线',
  withdraw: '已撤回',
  revoke: '已撤回',
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(
  name: PostCommandName,
  work: Pick<WorkView, 'reach' | 'requiredReading' | 'confirmAgain' | 'publishAt'>,
): string {
  const readers = reachWords(work.reach);
  const again = work.requiredReading && work.confirmAgain ? '，并请他们重新确认' : '';
  const asked = work.requiredReading ? '，并列入他们的待办' : '';
  const { publishAt = null } = work;
  const time = publishAt === null ? '' : exactTime(publishAt);
  // The time that was chosen is over: what is passed now is seen now.
  const late = publishAt === null ? '' : `定好的 ${time} 已经过了，`;
  switch (name) {
    case 'submit':
      return '送审后由支部书记审核，退回之前不能修改。';
    case 'return':
      return '退回后成为草稿，起草的人能看到退回的原因。';
    case 'requestSignOff':
      return `报审签后由分管领导作保密审查；审签通过${time ? `，${time} 发布` : '即发布'}，${readers}可见。`;
    case 'publish':
      return `${late}发布后 ${readers}可见${asked}。`;
    case 'signOff':
      return `${late}审签后随即发布，${readers}可见${asked}。`;
    case 'schedule':
    case 'signSchedule':
      return `${time} 发布（最晚迟几分钟），那时 ${readers}可见${asked}；在那之前可以退回、撤回。`;
    case 'release':
    case 'revoke':
      return '';
    case 'pin':
      return `${readers}在动态的最上面看到它；一人最多看到三条置顶，近的单元在前。`;
    case 'unpin':
      return '它回到动态里原来的位置。';
    case 'archive':
      return '它从动态里下线；从待办和搜索仍然打得开。';
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

/** For an empty list: what it will hold, and who puts it there. */
export const emptyWords: Record<WorkList, { title: string; hint: string }> = {
  forMe: { title: '没有等您审的稿件。', hint: '送审、报审签到您这里的稿件，先来的在前。' },
  returned: { title: '没有退回给您的稿件。', hint: '您写的稿件被退回时，会和原因一起在这里。' },
  draft: { title: '没有草稿。', hint: '支部联络员和支部书记写的稿件，送审之前在这里。' },
  inReview: { title: '没有等待审核的稿件。', hint: '联络员送审后，由支部书记在这里审核和发布。' },
  inSignOff: { title: '没有等待审签的稿件。', hint: '超出一个支部的稿件，报审签后由分管领导在这里审签。' },
  scheduled: { title: '没有等时间的稿件。', hint: '定了发布时间、审核通过的稿件，到时发布之前在这里。' },
  archived: { title: '没有下线的信息。', hint: '到了下线时间的信息会列在这里。' },
  published: { title: '还没有发布的信息。', hint: '发布和审签通过的信息会列在这里。' },
  applied: { title: '还没有更正过的信息。', hint: '更正从已发布的信息开始，通过以后列在这里。' },
  withdrawn: { title: '没有撤回的信息。', hint: '支部书记或分管领导撤回的信息会列在这里。' },
};
