import type { Writing } from '@/desk/command-form';
import { queuesOf } from '@/desk/passing-words';
import { waitingWords } from '@/desk/waiting-words';
import { reachWords } from '@/ui/reach-words';
import type {
  DisclosureCommandName,
  DisclosureStatus,
  ProposalList,
  ProposalView,
} from '../../../../core/disclosure/workbench-contract';
import type { Role } from '../../../../core/kernel/roles';
import { noticeLength } from '../notice-words';

export const statusWords: Record<DisclosureStatus, string> = {
  proposed: '待送审',
  inReview: '待审核',
  inApproval: '待审批',
  open: '公开中',
  concluded: '已公布结果',
  withdrawn: '已撤回',
};

export const listWords: Record<ProposalList, string> = { forMe: '等我办', returned: '退回给我', ...statusWords };

const STATES = ['proposed', 'inReview', 'inApproval', 'open', 'concluded', 'withdrawn'] as const;

/** What can wait for somebody with these roles, then the states in the order of the procedure. */
export const listsOf = (roles: readonly Role[]): ProposalList[] => [...queuesOf(roles), ...STATES];

/** Whose turn it is, by name where somebody has to decide; undefined when the procedure is over. */
export function turnWords({
  status,
  waiting,
  unitName,
}: Pick<ProposalView, 'status' | 'waiting' | 'unitName'>): string | undefined {
  if (waiting) return waitingWords(waiting, status === 'inApproval' ? '审批' : '审核');
  if (status === 'proposed') return '提出的人填好后送审';
  return status === 'open' ? `${unitName}的书记或管理员记录进展，办完公布结果` : undefined;
}

/** The list to show first to somebody with these roles. */
export const firstList = (roles: readonly Role[]): ProposalList =>
  queuesOf(roles).includes('forMe') ? 'forMe' : 'proposed';

/** For an empty list. */
export const emptyWords: Record<ProposalList, string> = {
  forMe: '没有等您办的事项。',
  returned: '没有退回给您的事项。',
  proposed: '没有待送审的事项。',
  inReview: '没有待审核的事项。',
  inApproval: '没有待审批的事项。',
  open: '没有公开中的事项。',
  concluded: '没有已公布结果的事项。',
  withdrawn: '没有已撤回的事项。',
};

/** How items get there. */
export const arrivalWords: Record<ProposalList, string> = {
  forMe: '轮到您审核或审批的事项，先来的在前。',
  returned: '您提出的事项被退回时，会在这里。',
  proposed: '由联络员、书记或管理员提出。',
  inReview: '提出的人送审后，会出现在这里。',
  inApproval: '审核通过后，会出现在这里。',
  open: '审批公开后，会出现在这里。',
  concluded: '公布结果后，会出现在这里。',
  withdrawn: '撤回的事项会出现在这里。',
};

/** At most four characters: WeChat cuts the rest on a dialog's button. */
export const commandWords: Record<DisclosureCommandName, string> = {
  submit: '送审',
  return: '退回',
  review: '审核通过',
  approve: '批准公开',
  addProgress: '记进展',
  conclude: '公布结果',
  withdraw: '撤回',
};

/** What somebody has done, in the trail of an item. */
export const stepWords: Record<ProposalView['trail'][number]['step'], string> = { save: '保存', ...commandWords };

/** Said after a command was carried out. */
export const doneWords: Record<DisclosureCommandName, string> = {
  submit: '已送审',
  return: '已退回',
  review: '已审核',
  approve: '已公开',
  addProgress: '已记进展',
  conclude: '已公布结果',
  withdraw: '已撤回',
};

/** Names the consequence of a command, for its confirmation. */
export function consequenceOf(
  name: DisclosureCommandName,
  { reach, noticeDays, inWorkingDays }: Pick<ProposalView, 'reach' | 'noticeDays' | 'inWorkingDays'>,
): string {
  const readers = reachWords(reach);
  const notice = noticeDays === null ? '' : `，从明天起公示 ${noticeLength({ days: noticeDays, inWorkingDays })}`;
  switch (name) {
    case 'submit':
      return '送审后由审核人作保密审查，退回之前不能修改。';
    case 'return':
      return '退回后可以重新修改，提出的人能看到退回的原因。';
    case 'review':
      return '审核通过后交审批；审批之前，党员还看不到。';
    case 'approve':
      return `公开后 ${readers}可见，可以提意见${notice}。`;
    case 'addProgress':
      return `${readers}会看到这条进展；记下后不能修改。`;
    case 'conclude':
      return `${readers}会看到结果；公布后不能再记进展。`;
    case 'withdraw':
      return `撤回后 ${readers}只看到什么时候、为什么撤回，也不能再提意见。`;
    default:
      return name satisfies never;
  }
}

/** The text that a command needs; null: none. `maxLength` in characters. */
export const writingOf: Record<DisclosureCommandName, Writing | null> = {
  submit: null,
  return: { label: '退回的原因', maxLength: 200 },
  review: null,
  approve: null,
  addProgress: { label: '进展', maxLength: 5000 },
  conclude: { label: '结果', maxLength: 5000 },
  withdraw: { label: '撤回的原因', maxLength: 200 },
};
