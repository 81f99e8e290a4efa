const TAKEN = { errcode: 0, errmsg: 'ok' };

/** WeChat's answers that a person cannot bring about: each may be played once, for the next call of its interface. */
export const PLAYS: Readonly<Record<string, Readonly<Record<string, Play>>>> = {
  'security.msgSecCheck': {
    pass: { word: '通过', answer: { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } } },
    risky: { word: '有风险', answer: { errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20003 } } },
    review: { word: '需要人工看', answer: { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 21000 } } },
    notSeen: { word: '两小时内没有用过小程序', answer: { errcode: 61010, errmsg: 'code is expired' } },
    down: { word: '服务出错', answer: { errcode: -1, errmsg: 'system error' } },
    silent: { word: '没有回答', answer: null },
  },
  'security.mediaCheckAsync': {
    pass: { word: '通过', answer: TAKEN, messages: ['pass'] },
    risky: { word: '有风险', answer: TAKEN, messages: ['risky'] },
    review: { word: '需要人工看', answer: TAKEN, messages: ['review'] },
    error: { word: '结果是出错', answer: TAKEN, messages: ['error'] },
    early: { word: '结果来得太早', answer: TAKEN, messages: ['pass'], isEarly: true },
    twice: { word: '结果来两次', answer: TAKEN, messages: ['pass', 'pass'] },
    other: { word: '结果说的是别的文件', answer: TAKEN, messages: ['other'] },
    never: { word: '没有结果', answer: TAKEN, messages: [] },
    notSeen: { word: '两小时内没有用过小程序', answer: { errcode: 61010, errmsg: 'code is expired' } },
    down: { word: '服务出错', answer: { errcode: -1, errmsg: 'system error' } },
    silent: { word: '没有回答', answer: null },
  },
  'subscribeMessage.send': {
    refused: { word: '用户拒收', answer: { errcode: 43101, errmsg: 'user refuse to accept the msg' } },
    busy: { word: '系统繁忙', answer: { errcode: -1, errmsg: 'system error' } },
    silent: { word: '没有回答', answer: null },
  },
};

export interface Play {
  word: string;
  /** null: WeChat does not answer, and nobody knows what it did. */
  answer: Readonly<Record<string, unknown>> | null;
  /** What WeChat says of a picture later, in messages. */
  messages?: readonly PictureMessage[];
  /** The messages are there before the answer. */
  isEarly?: true;
}

/** `error`: it was not checked after all; `other`: passed, but about another file. */
export type PictureMessage = 'pass' | 'risky' | 'review' | 'error' | 'other';
