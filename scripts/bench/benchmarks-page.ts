import { dayKey } from '../../core/kernel/calendar';
import { BALLOT_RUSH } from './ballot-rush';
import { CROWD, READS_BEFORE } from './crowd';
import type { Figures, Timed } from './figures';
import { isTooLow, type ScoreLine, scoreLines } from './lighthouse/scores';
import { MEMBERS_IN_TURN, QUERIES, WEEKS } from './measure-actions';
import { COLD_STARTS } from './measure-cold-start';
import { IMPORTED_ROWS } from './measure-import';
import { SEARCH_WARM_UP, SEARCHES } from './measure-search';
import { LARGE, SMALL } from './organisation';
import { RUSH } from './rush';
import { KIND_COUNTS, THINGS } from './search-corpus';
import { SIGN_UP_RUSH } from './sign-up-rush';
import { isMissed, type Line, linesOf } from './targets';

const number = (value: number): string => value.toLocaleString('en');

const row = (line: Line): string => {
  const target = line.target === null ? '—' : `≤ ${number(line.target)}`;
  return `| \`${line.name}\` | ${line.what} | ${number(line.value)}${isMissed(line) ? ' ✗' : ''} | ${target} |`;
};

const table = (lines: readonly Line[]): string =>
  ['| 字段 | 含义 | 实测 | 目标 |', '|---|---|---:|---:|', ...lines.map(row)].join('\n');

const scoreRow = (line: ScoreLine): string =>
  `| \`${line.name}\` | ${line.what} | ${line.value ?? '没有量'}${isTooLow(line) ? ' ✗' : ''} | ≥ ${line.least} |`;

interface Conditions {
  now: number;
  cores: number;
}

/** docs/benchmarks.md. The measuring program writes it, so that the page always shows measured figures. */
export function benchmarksPage(figures: Figures, { now, cores }: Conditions): string {
  const { sizes, taps, coldStart, dbCalls, scanned, p95Ratio, imports, rush, signUpRush, ballots, crowd, searches } =
    linesOf(figures);
  const p95 = (timed: Timed): string => {
    const { small, large } = figures.p95Ms[timed];
    return `${small.toFixed(0)} → ${large.toFixed(0)} ms`;
  };
  return `# 成本与速度

<!-- 由 npm run bench -- --write 写成，不要手改。 -->

\`npm run bench\` 打印这些数字；\`npm run --silent bench -- --json\` 只打印一个 JSON 对象；\`-- --write\` 更新本页。
本次：${dayKey(now)}，${cores} 核的机器。

## 大小

${table(sizes)}

- 小程序：\`dist/weapp\` 里文件的字节数。主包是分包目录以外的全部文件。
- 多一个功能：在源码的副本里加一个最小的功能（一页、一个 store、一个接口），重新构建，看主包大了多少。
- 节点和 setData：每一页都让每个接口回答契约允许的最多，从头滚到尾，取沿途最多的（\`test/weapp/worst\`）。
- 首屏脚本：用 Chromium 打开 \`dist/h5\`，等登录页（未登录）或首页（已登录）显示出来，把这之前真正到达的脚本逐个 gzip 后相加，
  含按需加载的块；两页取大的。“传到的字节”是同一些脚本实际收到的大小：本地托管用 brotli（十一级里的第十级）压缩。
- 慢手机：Chromium 里按 Lighthouse 的手机限速，Slow 4G（来回 150 毫秒、下行 1,638 kbps、上行 768 kbps）、处理器慢四倍，什么都没有缓存；
  登录页和首页各开三次取中位数，两页取大的。第一次画出的是 index.html 里的静止画面；“齐了、点得动”是密码框或第一条动态点得到。
  处理器是在本机的基础上慢四倍，机器忙的时候两个数都会变大。

## Lighthouse

${['| 字段 | 含义 | 分数 | 目标 |', '|---|---|---:|---:|', ...scoreLines(figures.lighthouse).map(scoreRow)].join('\n')}

它自己的手机设定，每页三次取中位数；首页是登录以后的。装在 \`.cache/lighthouse\`，只有 \`npm run bench\` 装它；装不上就写“没有量”。
“快慢”随机器忙闲变，别的不变；机器快慢看 \`benchmarkIndex\`，它自己量的这个 Chromium 有多快，大的快，两页里取小的：${figures.lighthouse === null ? '没有量' : number(figures.lighthouse.benchmarkIndex)}。

## 点几下

${table(taps)}

走查从首页起做一遍，数按了几下，打字不算（\`test/e2e/parts/taps.ts\`）；没有走查过，就没有这张表的行。
一份卷子要按几下，看它的题：选择、判断一下，多选有几个对的就几下，填空打字。所以只限不是答案的那几下：打开、开始、交卷，
多选答完的“下一题”。全是选择、判断的十道题是十三下，五道题是八下（[074](adr/074-what-two-bounds-cannot-be.md)）。

## 云函数冷启动

${table(coldStart)}

每个云函数在新的 Node 进程里启动 ${COLD_STARTS} 次，取中位数；包和本地云在本机，文件已在系统的缓存里。先量 \`require\` 整个包，
再量到第一个回答：一个陌生人来问，函数查一次数据库。云端还要加上分配实例和下载包的时间。

## 一次动作的数据库请求

${table(dbCalls)}

在本地云的网关上数：事务的开始和提交各算一次，认人（连同策略）的一次也在内。
两个组织里每一次调用都数，取最多的一次。“发布”只数点下“发布”的那一次，含写任务、写审计和重算到达人数。

## 读到的文档 ÷ 返回的文档

${table(scanned)}

取最差的一次调用，不取平均。“返回”指通过查询条件的文档；聚合则指通过开头 \`match\`（和 \`limit\`）的文档，加上 \`lookup\` 取到的，
不是分组后的行数。所以这个数说明索引用得准不准，不说明一次统计读得多不多：全党委 ${number(LARGE.members)} 人的完成情况仍要读完名册和完成记录。
“完成情况”由管理员看全部、支部书记看本支部，各测一遍。

## p95：${number(LARGE.members)} 人 ÷ ${SMALL.members} 人

${table(p95Ratio)}

| 字段 | ${SMALL.members} 人 → ${number(LARGE.members)} 人 |
|---|---:|
| \`home\` | ${p95('home')} |
| \`feedPage\` | ${p95('feedPage')} |
| \`submitAttempt\` | ${p95('submitAttempt')} |

- 两个组织：1 个党委 ${SMALL.branches} 个支部 ${SMALL.members} 人；1 个党委 ${LARGE.generalBranches} 个总支 ${LARGE.branches} 个支部 ${number(LARGE.members)} 人。
  每名党员都看得到 60 条信息；题库、试卷、课程相同；六成党员交了上周的自测、确认了必读、打了三天卡、学过一课。
- 题库、试卷、课程由云函数写入；单元、党员、信息、作答等量大的文档按云函数的规则生成，经 SDK 成批写入。
- 两个本地云在同一进程里，数据在磁盘上，准备好后各重启一次，内存里没有剩下的文档。动作经 \`exports.main\` 和官方 SDK 走 HTTP。
- 两个组织轮流各做一次，先后也轮换，机器忙的时候两边一起慢；先热身再计数。首页各 ${QUERIES} 次，动态各 ${QUERIES * 2} 次（头两页），
  交卷 ${WEEKS} 周各 ${MEMBERS_IN_TURN} 名不同的党员。

## 导入试题

${table(imports)}

一个 ${number(IMPORTED_ROWS)} 行的 .xlsx，四种题型，各列都填；从开始导入到最后一题写完：取上传凭证、上传、逐批检查、逐批写入，都经 \`exports.main\`、
官方 SDK 和 HTTP，题库里原有示例试题。一次调用的时限是 60 秒。

存心读不完的文字：课文、法规、名册、试题的每个解析器，把每种记号重复到许可的大小，各读一遍，取最慢的。

## ${number(RUSH.members)} 人同时自测

${table(rush)}

- 一个有 ${number(RUSH.members)} 名党员、${RUSH.branches} 个支部的组织，数据在磁盘上。每人开始、逐题保存 ${RUSH.questions} 题、交卷，同时有 ${RUSH.atOnce} 人在作答；
  每 ${RUSH.twice} 人里有一人每次都连点两下，同样的请求同时发两次。
- 请求和浏览器一样走 HTTP：\`/v1/functions/quiz\`，每人一个访问令牌，经网关认人、到云函数、再经官方 SDK 到数据库。会话事先备好，不含登录。
- \`errors\` 数第一次就没有成功的请求，发的人不重试；\`lost\` 在结束后逐人核对库里的作答；\`doubled\` 数多出来的作答和完成记录。
- 发请求的、网关、云函数和数据库在同一个进程里，争同一个核；云端各有各的，秒数只用来和从前比。

## ${number(SIGN_UP_RUSH.members)} 人报名 ${SIGN_UP_RUSH.seats} 个名额

${table(signUpRush)}

同时有 ${SIGN_UP_RUSH.atOnce} 人在报，每 ${SIGN_UP_RUSH.twice} 人里有一人连点两下；请求和上面一样走 HTTP，谁也不重试。\`lost\` 在结束后逐人拿听到的位置同名册核对。

## ${number(BALLOT_RUSH.members)} 人同时投票，再找谁投了哪一张

${table(ballots)}

- 一次推选的名单是全体 ${number(BALLOT_RUSH.members)} 人，同时有 ${BALLOT_RUSH.atOnce} 人在投，每 ${BALLOT_RUSH.twice} 人里有一人连点两下；请求走 HTTP，谁也不重试。每人投的一张都和别人的不同。
  然后一个支部的人互评。\`errors\` 数一次也没有投上的人；\`lost\`、\`doubled\` 在停下以后逐人核对数据库文件。
- \`secretBallotLinks\`：停下以后，读每个集合、每行日志和数据库文件，按值、插入、文件里的位置、编号、长短、时间去配，还白送投的先后，见 [ADR 070](adr/070-secret-without-an-order.md)；
  互评的等次少，配不出单独一对，就看按哪一种次序读对的比碰巧的多，见 [ADR 081](adr/081-grades-lie-apart.md)。

## 同一刻

${table(crowd)}

- 一个有 ${CROWD.members} 名党员、${CROWD.branches} 个支部的组织。请求同时发出，和浏览器一样走 HTTP，每人一个令牌；等待从发出到回答读完。
- 读的人在别人登录的整段时间里一次接一次地打开首页，同登录以前的 ${READS_BEFORE} 次比中位数。

## 搜索和提醒

${table(searches)}

- ${number(THINGS)} 件：${KIND_COUNTS}；由示例内容的句子重新拼成，夹着四千个地名和单位名，常见的字句多，少见的少。
  ${number(LARGE.members)} 人的组织，信息和课时一半发给全体，一半各发给一个单元；写进去之后重启，内存里没有剩下的文档。
- 提醒：管理员提醒还没做每周自测的人，定时器一次接一次地跑到发完为止；没有人允许过微信提醒，只写通知。
- ${SEARCHES} 次搜索，各取第一页，热身 ${SEARCH_WARM_UP} 次不计：常见的词、整句、少见的名字、两个词、碰巧相邻的字、单个字、只看一类，轮流来；
  一半由看得到题库的管理员搜，一半由不同的党员搜。经 \`exports.main\` 和官方 SDK 走 HTTP，一次一个。

毫秒数只说明这台机器那一刻有多忙，且含 SDK、HTTP 和本地数据库；比值才是要看的。没有测的：真实网络。
`;
}
