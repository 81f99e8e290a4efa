import * as desk from '../../desk/workflow';
import type {
  LetterEvent,
  LetterState,
  NameCommand,
  NamedOffice,
  OfficeCommand,
  PublicAnswer,
  PublicationState,
  WriterCommand,
} from '../letter-events';

/** A letter as its events make it. */
export interface LetterItem {
  state: LetterState;
  isHidden: boolean;
  /** Somebody has accepted it: from then on its writer cannot take it back. */
  isAccepted: boolean;
  isExtended: boolean;
  isReopened: boolean;
  /** Somebody has asked to open the hidden name, and a second person has not decided. */
  isNameAsked: boolean;
  isNameOpen: boolean;
  /** The answer for everybody that was offered last; null if there was none. */
  offered: PublicAnswer | null;
  /** How often one was offered. */
  offers: number;
  publication: PublicationState | null;
  /** The post that it became; null until then. */
  postId: string | null;
  /** Steps taken, and the last of them: the same step again is the answer of the first time. */
  steps: number;
  last: LetterEvent | null;
}

/** What somebody is to a letter. */
export interface LetterStanding {
  isWriter: boolean;
  /** Holds one of the offices that have it. */
  isHandler: boolean;
  /** May decide, as the second person, about a name that somebody else has asked to open. */
  isSecond: boolean;
  /** A handler, of anything but 检举控告. */
  isPublisher?: boolean;
}

/** A command with the office that it leads to, looked up. */
export type LetterStep =
  | Exclude<WriterCommand, { name: 'reopen' }>
  | (Extract<WriterCommand, { name: 'reopen' }> & { to: NamedOffice })
  | Exclude<OfficeCommand, { name: 'handOn' | 'draft' }>
  | (Extract<OfficeCommand, { name: 'draft' }> & { postId: string })
  | (Omit<Extract<OfficeCommand, { name: 'handOn' }>, 'to'> & { to: NamedOffice })
  | NameCommand;

export interface LetterKind {
  item: LetterItem;
  state: LetterState;
  command: LetterStep;
  event: LetterEvent;
  who: LetterStanding;
  office: 'writer' | 'handler' | 'second' | 'publisher';
  facts: object;
  code: 'TOO_MANY_STEPS';
}

/** Far more than any letter has: beyond it an office answers, or hands it on. */
const MOST_STEPS = 80;

const FULL: desk.Guard<LetterKind> = {
  code: 'TOO_MANY_STEPS',
  title: '这封信已经有八十步',
  refuses: ({ item }) => item.steps >= MOST_STEPS,
};

const ACCEPTED: desk.Guard<LetterKind> = {
  code: 'WRONG_STATE',
  title: '有人签收过',
  refuses: ({ item }) => item.isAccepted && item.state === 'received',
};

const NO_NAME_ASKED: desk.Guard<LetterKind> = {
  code: 'WRONG_STATE',
  title: '没有人申请',
  refuses: ({ item }) => !item.isNameAsked,
};

/** Another wording may be offered after the first, and after a no. */
const MOST_OFFERS = 3;

const wrong = (title: string, refuses: (item: LetterItem) => boolean): desk.Guard<LetterKind> => ({
  code: 'WRONG_STATE',
  title,
  refuses: ({ item }) => refuses(item),
});

/** Wherever a letter is that was not taken back: consent is the writer's to give and to take back at any time. */
const always = <Who extends string>(who: Who) => ({
  received: [who],
  inHand: [who],
  asking: [who],
  answered: [who],
  ended: [who],
});

const last = (event: LetterEvent) => ({ last: event });
/** What was asked for is asked for no more. */
const over = (event: LetterEvent) => ({ isNameAsked: false, last: event });

/** 连心桥: a letter from a member to an office. No step of it passes a desk. */
export const letterWorkflow = desk.workflow<LetterKind>({
  title: '连心桥来信',
  field: 'state',
  states: {
    received: '待签收',
    inHand: '办理中',
    asking: '待补充',
    answered: '已答复',
    ended: '已办结',
    takenBack: '已收回',
  },
  offices: {
    writer: { title: '写信的人', isHeldBy: ({ isWriter }) => isWriter },
    handler: {
      title: '此刻担任收信职务的人，不是写信的人，也不是信里说到的人',
      isHeldBy: ({ isHandler }) => isHandler,
    },
    publisher: {
      title: '此刻担任收信职务的人；检举控告没有',
      isHeldBy: ({ isPublisher = false }) => isPublisher,
    },
    second: {
      title: '上级或同级的分管领导、管理员（检举控告只能是另一名纪检），不是提出的人',
      isHeldBy: ({ isSecond }) => isSecond,
    },
  },
  steps: {
    takeBack: { title: '收回', from: { received: ['writer'] }, needs: {}, closedBy: [ACCEPTED], leadsTo: 'takenBack' },
    add: {
      title: '补充',
      from: { asking: ['writer'] },
      needs: { words: '补充的话' },
      leadsTo: 'added',
      tells: ({ words }) => ({ words }),
    },
    resolve: { title: '已经解决', from: { answered: ['writer'] }, needs: {}, leadsTo: 'resolved' },
    reopen: {
      title: '没有解决',
      from: { answered: ['writer'] },
      needs: { reason: '理由', to: '上一级的收信职务；没有上一级的，还是原来的' },
      closedBy: [{ code: 'WRONG_STATE', title: '已经转到上一级一次', refuses: ({ item }) => item.isReopened }],
      leadsTo: 'reopened',
      tells: ({ reason, to }) => ({ words: reason, to }),
    },
    accept: { title: '签收', from: { received: ['handler'] }, needs: {}, leadsTo: 'accepted' },
    reply: {
      title: '先回复',
      from: { inHand: ['handler'] },
      needs: { words: '进展' },
      stoppedBy: [FULL],
      leadsTo: 'replied',
      tells: ({ words }) => ({ words }),
    },
    ask: {
      title: '请补充',
      from: { inHand: ['handler'] },
      needs: { words: '要写信的人说明什么' },
      stoppedBy: [FULL],
      leadsTo: 'asked',
      tells: ({ words }) => ({ words }),
    },
    answer: {
      title: '答复',
      from: { inHand: ['handler'], asking: ['handler'] },
      needs: { words: '办理结果' },
      leadsTo: 'answered',
      tells: ({ words }) => ({ words }),
    },
    extend: {
      title: '延期',
      from: { inHand: ['handler'], asking: ['handler'] },
      needs: { reason: '理由，写信的人看得到' },
      closedBy: [{ code: 'WRONG_STATE', title: '已经延期一次', refuses: ({ item }) => item.isExtended }],
      leadsTo: 'extended',
      tells: ({ reason }) => ({ words: reason }),
    },
    handOn: {
      title: '转办',
      from: { received: ['handler'], inHand: ['handler'] },
      needs: { to: '转给哪个职务', reason: '理由' },
      stoppedBy: [FULL],
      leadsTo: 'handedOn',
      tells: ({ reason, to }) => ({ words: reason, to }),
    },
    askName: {
      title: '申请查看姓名',
      from: { received: ['handler'], inHand: ['handler'], asking: ['handler'], answered: ['handler'] },
      needs: { reason: '理由，写信的人看得到' },
      closedBy: [
        {
          code: 'WRONG_STATE',
          title: '没有保密，已经申请，或已经打开',
          refuses: ({ item }) => !item.isHidden || item.isNameAsked || item.isNameOpen,
        },
      ],
      stoppedBy: [FULL],
      leadsTo: 'nameAsked',
      tells: ({ reason }) => ({ words: reason }),
    },
    openName: {
      title: '同意查看姓名',
      from: { received: ['second'], inHand: ['second'], asking: ['second'], answered: ['second'] },
      needs: {},
      closedBy: [NO_NAME_ASKED],
      leadsTo: 'nameOpened',
    },
    keepName: {
      title: '不同意查看姓名',
      from: { received: ['second'], inHand: ['second'], asking: ['second'], answered: ['second'] },
      needs: { reason: '理由' },
      closedBy: [NO_NAME_ASKED],
      leadsTo: 'nameKept',
      tells: ({ reason }) => ({ words: reason }),
    },
    offer: {
      title: '请同意公开答复',
      from: { answered: ['publisher'], ended: ['publisher'] },
      needs: { title: '标题', question: '重新写的问题，认不出是谁', answer: '重新写的答复' },
      closedBy: [
        wrong(
          '写信的人收回过同意，或者已经请过三次',
          ({ publication, offers }) => publication === 'revoked' || offers >= MOST_OFFERS,
        ),
      ],
      leadsTo: 'offered',
      tells: ({ title, question, answer }) => ({ title, question, answer }),
    },
    agree: {
      title: '同意公开',
      from: always('writer'),
      needs: {},
      closedBy: [wrong('没有在等同意的文字', ({ publication }) => publication !== 'offered')],
      leadsTo: 'agreed',
    },
    decline: {
      title: '不同意公开',
      from: always('writer'),
      needs: { reason: '理由' },
      closedBy: [wrong('没有在等同意的文字', ({ publication }) => publication !== 'offered')],
      leadsTo: 'declined',
      tells: ({ reason }) => ({ words: reason }),
    },
    draft: {
      title: '起草公开的答复',
      from: { answered: ['publisher'], ended: ['publisher'] },
      needs: { postId: '信息的编号，随机；照写信的人同意的文字起草，此后走信息的流程' },
      closedBy: [wrong('写信的人没有同意', ({ publication }) => publication !== 'agreed')],
      leadsTo: 'drafted',
      tells: ({ postId }) => ({ postId }),
    },
    revoke: {
      title: '收回同意',
      from: always('writer'),
      needs: {},
      closedBy: [wrong('没有同意过', ({ publication }) => publication !== 'agreed' && publication !== 'drafted')],
      leadsTo: 'revoked',
    },
  },
  outcomes: {
    takenBack: { to: 'takenBack', changes: over },
    added: { to: 'inHand', changes: last },
    resolved: { to: 'ended', changes: over },
    reopened: { to: 'received', changes: (event) => ({ isReopened: true, last: event }) },
    accepted: { to: 'inHand', changes: (event) => ({ isAccepted: true, last: event }) },
    replied: { to: null, changes: last },
    asked: { to: 'asking', changes: last },
    answered: { to: 'answered', changes: last },
    extended: { to: null, changes: (event) => ({ isExtended: true, last: event }) },
    handedOn: { to: 'received', changes: last },
    nameAsked: { to: null, changes: (event) => ({ isNameAsked: true, last: event }) },
    nameOpened: { to: null, changes: (event) => ({ isNameAsked: false, isNameOpen: true, last: event }) },
    nameKept: { to: null, changes: (event) => ({ isNameAsked: false, last: event }) },
    offered: {
      to: null,
      // What was agreed to before is so no more; the post that it became is withdrawn with it.
      changes: ({ type, ...offered }, { offers }) => ({ offered, offers: offers + 1, publication: type, postId: null }),
      stands: ({ type, ...offered }, item) => item.publication === type && isSameOffer(offered, item.offered),
    },
    agreed: { to: null, changes: ({ type }) => ({ publication: type }) },
    declined: { to: null, changes: (event) => ({ publication: event.type, last: event }) },
    drafted: { to: null, changes: ({ type, postId }) => ({ publication: type, postId }) },
    revoked: { to: null, changes: ({ type }) => ({ publication: type }) },
  },
  editable: {},
  waits: { received: ['handler'], inHand: ['handler'], asking: ['handler'] },
});

const isSameOffer = (one: PublicAnswer, other: PublicAnswer | null): boolean =>
  one.title === other?.title && one.question === other.question && one.answer === other.answer;

/** The letter as its events make it, without what the time does. */
export function itemOf(events: readonly LetterEvent[], isHidden: boolean): LetterItem {
  const start: LetterItem = {
    state: 'received',
    isHidden,
    isAccepted: false,
    isExtended: false,
    isReopened: false,
    isNameAsked: false,
    isNameOpen: false,
    offered: null,
    offers: 0,
    publication: null,
    postId: null,
    steps: 0,
    last: null,
  };
  return events.reduce(
    (item, event) => ({ ...desk.evolve(letterWorkflow, item, event), steps: item.steps + 1 }),
    start,
  );
}
