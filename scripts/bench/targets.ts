import type { Waits } from './crowd';
import type { Figures } from './figures';
import { tapLines } from './taps';

export interface Line {
  name: string;
  what: string;
  value: number;
  /** The largest value allowed; null for a figure that is only reported. */
  target: number | null;
}

/** Each figure with its target, in the order of the tables. */
export function linesOf(
  figures: Figures,
): Record<
  | 'sizes'
  | 'taps'
  | 'coldStart'
  | 'dbCalls'
  | 'scanned'
  | 'p95Ratio'
  | 'imports'
  | 'rush'
  | 'signUpRush'
  | 'ballots'
  | 'crowd'
  | 'searches',
  Line[]
> {
  const { dbCalls, scanned, p95Ratio, rush, signUpRush, ballotRush } = figures;
  const line = (name: string, what: string, value: number, target: number | null): Line => ({
    name,
    what,
    value,
    target,
  });
  const waits = (name: string, what: string, { errors, medianMs, p99Ms }: Waits): Line[] => [
    line(`${name}.errors`, `${what}，没有成功的`, errors, 0),
    line(`${name}.medianMs`, `${what}，中位数毫秒`, medianMs, null),
    line(`${name}.p99Ms`, `${what}，p99 毫秒，不超过三个中位数`, p99Ms, Math.round(3 * medianMs)),
  ];
  return {
    sizes: [
      line('weappMainBytes', '小程序主包，字节', figures.weappMainBytes, 330_000),
      line('bytesPerFeature', '多一个功能，主包多出的字节', figures.bytesPerFeature, 400),
      line('weappTotalBytes', '小程序全部文件，字节', figures.weappTotalBytes, null),
      line('worstNodes', '小程序任何一页最多的节点', figures.worstNodes, 1_000),
      line('worstSetDataBytes', '任何一页一次 setData 最多的字节', figures.worstSetDataBytes, 200_000),
      line('h5FirstScreenGzipBytes', '浏览器首屏脚本，gzip 压缩后字节', figures.h5FirstScreenGzipBytes, 200_000),
      line('h5FirstScreenSentBytes', '浏览器首屏脚本，传到的字节', figures.h5FirstScreenSentBytes, 150_000),
      line('h5FirstPaintMs', '浏览器，慢手机上第一次画出字，毫秒', figures.h5FirstPaintMs, 1_500),
      line('h5AnswerMs', '浏览器，慢手机上首屏齐了、点得动，毫秒', figures.h5AnswerMs, 3_000),
    ],
    taps: tapLines(figures.taps),
    coldStart: Object.entries(figures.coldStart).flatMap(([name, { bytes, requireMs, firstAnswerMs }]) => [
      line(`${name}.bytes`, `云函数 ${name} 的包，字节`, bytes, 1_400_000),
      line(`${name}.requireMs`, `云函数 ${name} 装入，毫秒`, requireMs, null),
      line(`${name}.firstAnswerMs`, `云函数 ${name} 从装入到第一个回答，毫秒`, firstAnswerMs, null),
    ]),
    dbCalls: [
      line('home', '打开首页', dbCalls.home, 6),
      line('feedPage', '翻一页动态', dbCalls.feedPage, 2),
      line('board', '翻一页公开栏', dbCalls.board, 2),
      line('openLesson', '打开一课', dbCalls.openLesson, null),
      line('startAttempt', '开始自测', dbCalls.startAttempt, 5),
      line('saveAnswer', '保存一题', dbCalls.saveAnswer, 2),
      line('submitAttempt', '交卷', dbCalls.submitAttempt, 6),
      line('checkIn', '打卡', dbCalls.checkIn, 3),
      line('publish', '发布一条必读', dbCalls.publish, 8),
      line('completion', '看一项任务的完成情况', dbCalls.completion, null),
    ],
    scanned: [
      line('feedPage', '翻一页动态', scanned.feedPage, 1.1),
      line('completion', '看一项任务的完成情况', scanned.completion, 1.5),
    ],
    rush: [
      line('seconds', '从第一次点到最后一个回答，秒', rush.seconds, null),
      line('errors', '没有成功的请求', rush.errors, 0),
      line('lost', '说已保存而库里没有的答案', rush.lost, 0),
      line('doubled', '一人多出的作答和完成', rush.doubled, 0),
    ],
    ballots: [
      line('errors', '没有投上的人', ballotRush.errors, 0),
      line('lost', '听到投上了而库里没有的人', ballotRush.lost, 0),
      line('doubled', '一人多出的选票', ballotRush.doubled, 0),
      line(
        'secretBallotLinks',
        '读得到所有集合、日志和文件的人配得出的“谁—哪张票”“谁—哪个等次”',
        figures.secretBallotLinks,
        0,
      ),
    ],
    signUpRush: [
      line('errors', '没有成功的请求', signUpRush.errors, 0),
      line('lost', '听到的和名册里不一样的人', signUpRush.lost, 0),
      line('doubled', '名册上不止一次的人', signUpRush.doubled, 0),
      line('over', '多给的、没有给出去的名额', signUpRush.over, 0),
    ],
    crowd: [
      ...waits('home300', '300 人同时打开首页', figures.crowd.home300),
      ...waits('publish50', '50 人同时发布', figures.crowd.publish50),
      ...waits('signIn200', '200 人同时登录', figures.crowd.signIn200),
      line('readerSlowdown', '200 人登录时，读的人慢几倍', figures.readerSlowdown, 2),
    ],
    p95Ratio: [
      line('home', '打开首页', p95Ratio.home, 2),
      line('feedPage', '翻一页动态', p95Ratio.feedPage, 1.5),
      line('submitAttempt', '交卷', p95Ratio.submitAttempt, 2),
    ],
    imports: [
      line('import10kSeconds', '导入一万题，秒', figures.import10kSeconds, 30),
      line('importStepMs', '其中最长的一次调用，毫秒', figures.importStepMs, 20_000),
      line('commitStepRatio', '最后一次写入和第一次写入，每题用时之比', figures.commitStepRatio, 1.5),
      line('slowestHostileParseMs', '存心读不完的文字，最慢的一段，毫秒', figures.slowestHostileParseMs, 1_000),
    ],
    searches: [
      line('remind20kSeconds', '提醒两万人，定时器一共做多久，秒', figures.remind20kSeconds, null),
      line('coverage400Ms', '四百个支部一年的公开覆盖，毫秒', figures.coverage400Ms, null),
      line('reportDocxSeconds', '一份六百项的年度报告，存成 Word 文档，秒', figures.reportDocxSeconds, null),
      line('receiptList20kMs', '两万人的回执，第一页，毫秒', figures.receiptList20kMs, null),
      line('letterQueue20kP95Ms', '一个职务两万封信，一页的 p95，毫秒', figures.letterQueue20kP95Ms, null),
      line('search50kP95Ms', '五万件里搜，第一页，p95 毫秒', figures.search50kP95Ms, 100),
      line('search50kScanned', '其中一次搜索最多读到的文档', figures.search50kScanned, null),
    ],
  };
}

export const isMissed = ({ value, target }: Line): boolean => target !== null && value > target;
