import * as desk from '../../desk/workflow';
import type { AuthorCommand, CommentEvent, CommentState, LookerCommand } from '../comment-events';

/** A comment as its steps make it. */
export interface CommentItem {
  state: CommentState;
  /** As others read it, or as it waits to be read. */
  text: string;
  /** Another wording of what is shown, which waits; null without one. */
  newText: string | null;
  /** The reason of the last return or hiding; null without one. */
  remark: string | null;
  /** People who have reported it since somebody looked last. */
  reports: number;
  /** The author has asked for another look at what was hidden, and nobody has looked again. */
  isAskedAgain: boolean;
  /** Asked once: not again. */
  hasAskedAgain: boolean;
  /** Why the author wants another look; null if they have not asked. */
  plea: string | null;
}

export interface CommentStanding {
  isAuthor: boolean;
  /** Looks after it now, see `looksAfter`. */
  isLooker: boolean;
  /** Holds such a role on the branch of the author or above it. */
  isKeeper: boolean;
  /** Sees it among the comments of a post or a lesson. */
  isReader: boolean;
  /** The count of reports itself. */
  isCounter?: boolean;
}

export type CommentStep = AuthorCommand | LookerCommand | { name: 'report' } | { name: 'hideReported' };

export interface CommentKind {
  item: CommentItem;
  state: CommentState;
  command: CommentStep;
  event: CommentEvent;
  who: CommentStanding;
  office: 'author' | 'looker' | 'keeper' | 'reader' | 'counter';
  facts: object;
  code: never;
}

/** So many different people hide a comment until somebody has looked at it. */
export const REPORTS_THAT_HIDE = 3;

/** What somebody has to look at: first words, another wording, reports, or a plea. */
export const isToLookAt = ({ state, newText, reports, isAskedAgain }: CommentItem): boolean =>
  state === 'waiting' ||
  (state === 'shown' && (newText !== null || reports > 0)) ||
  (state === 'hidden' && (reports > 0 || isAskedAgain));

const NOTHING_TO_LOOK_AT: desk.Guard<CommentKind> = {
  code: 'WRONG_STATE',
  title: '没有新的话、举报或申请要看',
  refuses: ({ item }) => !isToLookAt(item),
};

const looked = { reports: 0, isAskedAgain: false };

/** 评论: from the words of a member to what others see. */
export const commentWorkflow = desk.workflow<CommentKind>({
  title: '评论',
  field: 'state',
  states: { waiting: '待审看', shown: '已显示', returned: '已退回', hidden: '已隐藏', takenBack: '已收回' },
  offices: {
    author: { title: '写评论的人', isHeldBy: ({ isAuthor }) => isAuthor },
    looker: {
      title: '写的人所在支部的联络员、书记，等了 48 小时的还有上级的；不是写的人',
      isHeldBy: ({ isLooker }) => isLooker,
    },
    keeper: { title: '支部和上级的联络员、书记、分管领导、管理员；不是写的人', isHeldBy: ({ isKeeper }) => isKeeper },
    reader: { title: '看得到这条评论的人，不是写的人', isHeldBy: ({ isReader }) => isReader },
    counter: { title: '第三个人举报时，程序自己', isHeldBy: ({ isCounter = false }) => isCounter },
  },
  steps: {
    rewrite: {
      title: '改写',
      from: { waiting: ['author'], returned: ['author'] },
      needs: { words: '新的话' },
      leadsTo: 'rewritten',
      tells: ({ words }) => ({ words }),
    },
    reword: {
      title: '修改',
      from: { shown: ['author'] },
      needs: { words: '新的话；看过以前，原来的还显示着' },
      leadsTo: 'reworded',
      tells: ({ words }) => ({ words }),
    },
    takeBack: {
      title: '收回',
      from: { waiting: ['author'], shown: ['author'], returned: ['author'], hidden: ['author'] },
      needs: {},
      leadsTo: 'takenBack',
    },
    askAgain: {
      title: '请再看一次',
      from: { hidden: ['author'] },
      needs: { reason: '理由' },
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '已经申请过一次，或者还没有人看过',
          refuses: ({ item }) => item.hasAskedAgain || isToLookAt(item),
        },
      ],
      leadsTo: 'askedAgain',
      tells: ({ reason }) => ({ reason }),
    },
    pass: {
      title: '显示',
      from: { waiting: ['looker'], shown: ['looker'], hidden: ['looker'] },
      needs: {},
      closedBy: [NOTHING_TO_LOOK_AT],
      leadsTo: 'passed',
    },
    return: {
      title: '退回',
      from: { waiting: ['looker'] },
      needs: { reason: '理由，写的人看得到' },
      leadsTo: 'returned',
      tells: ({ reason }) => ({ reason }),
    },
    returnNew: {
      title: '退回新的话',
      from: { shown: ['looker'] },
      needs: { reason: '理由，写的人看得到；原来的还显示着' },
      closedBy: [{ code: 'WRONG_STATE', title: '没有新的话', refuses: ({ item }) => item.newText === null }],
      leadsTo: 'newReturned',
      tells: ({ reason }) => ({ reason }),
    },
    hide: {
      title: '隐藏',
      from: { shown: ['keeper'], hidden: ['looker'] },
      needs: { reason: '理由，写的人看得到' },
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '已经隐藏，也没有举报或申请要看',
          refuses: ({ item }) => item.state === 'hidden' && !isToLookAt(item),
        },
      ],
      leadsTo: 'hidden',
      tells: ({ reason }) => ({ reason }),
    },
    report: {
      title: '举报',
      from: { shown: ['reader'] },
      needs: {},
      leadsTo: 'reported',
    },
    hideReported: {
      title: '因举报隐藏',
      from: { shown: ['counter'] },
      needs: {},
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '举报的不到三个人',
          refuses: ({ item }) => item.reports < REPORTS_THAT_HIDE,
        },
      ],
      leadsTo: 'hiddenByReports',
    },
  },
  outcomes: {
    rewritten: { to: 'waiting', changes: ({ words }) => ({ text: words, remark: null }) },
    reworded: {
      to: 'shown',
      changes: ({ words }, { text }) => ({ newText: words === text ? null : words, remark: null }),
    },
    takenBack: { to: 'takenBack', changes: () => ({ newText: null, ...looked }) },
    askedAgain: { to: 'hidden', changes: ({ reason }) => ({ isAskedAgain: true, hasAskedAgain: true, plea: reason }) },
    passed: {
      to: 'shown',
      changes: (_event, { text, newText }) => ({ text: newText ?? text, newText: null, remark: null, ...looked }),
    },
    returned: { to: 'returned', changes: ({ reason }) => ({ remark: reason }) },
    newReturned: { to: 'shown', changes: ({ reason }) => ({ newText: null, remark: reason }) },
    hidden: { to: 'hidden', changes: ({ reason }) => ({ newText: null, remark: reason, ...looked }) },
    reported: { to: null, changes: (_event, { reports }) => ({ reports: reports + 1 }) },
    hiddenByReports: { to: 'hidden' },
  },
  editable: { waiting: ['author'], returned: ['author'], shown: ['author'] },
  waits: { waiting: ['looker'], shown: ['looker'], hidden: ['looker'] },
});

/** A comment that was just written. */
export const newItem = (text: string): CommentItem => ({
  state: 'waiting',
  text,
  newText: null,
  remark: null,
  reports: 0,
  isAskedAgain: false,
  hasAskedAgain: false,
  plea: null,
});

/** A report, and the hiding if it is the third. */
export function reported(item: CommentItem): CommentItem {
  const after = desk.evolve(commentWorkflow, item, { type: 'reported' });
  const counter = { isAuthor: false, isLooker: false, isKeeper: false, isReader: false, isCounter: true };
  const hiding = desk.decide(commentWorkflow, { name: 'hideReported' }, { item: after, who: counter, facts: {} });
  return hiding.ok ? hiding.value.reduce((now, event) => desk.evolve(commentWorkflow, now, event), after) : after;
}
