/** A set of rules written for the tests, as Markdown that the library can import. */
const HEAD = ['# 图书角借阅办法', '2023年3月1日 职工大会通过'];
const INFO_END = '<!-- INFO END -->';

export const lendingRules = (...body: string[]): string => [...HEAD, INFO_END, ...body].join('\n\n');

export const lendingRules2023 = lendingRules(
  '## 第一章 总 则',
  '第一条 为了方便职工读书，制定本办法。',
  '第二条 图书角向全体职工开放，由工会小组负责日常管理。',
  '## 第二章 借阅',
  '### 第一节 借书',
  '第三条 每人一次可以借两本书，借期为三十天。',
  '借期内可以续借一次。',
  '第四条 下列图书只在室内阅读：',
  '（一）工具书；',
  '（二）当月的期刊。',
  '### 第二节 还书',
  '第五条 图书丢失的，应当购买同样的书归还。',
);

/** The newer version: 第二条 is new, the former 第三条 is changed and now 第四条, the former 第五条 is gone. */
export const lendingRules2025 = [
  ...HEAD,
  '2025年6月1日 职工大会修订',
  INFO_END,
  '## 第一章 总则',
  '第一条 为了方便职工读书，制定本办法。',
  '第二条 夜班车组可以把书带上车，收班之后放回原处。',
  '第三条 图书角向全体职工开放，由工会小组负责日常管理。',
  '## 第二章 借阅',
  '第四条 每人一次可以借三本书，借期为六十天。',
  '借期内可以续借一次。',
  '第五条 下列图书只在室内阅读：',
  '（一）工具书；',
  '（二）当月的期刊。',
].join('\n\n');
