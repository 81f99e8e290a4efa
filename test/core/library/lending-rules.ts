/** A rule book in our own words, as Markdown of the form that the library reads. */
export const lendingRules = (...body: string[]): string =>
  ['# 图书角借阅办法', '2023年3月1日 职工大会通过', '<!-- INFO END -->', ...body].join('\n\n');

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
