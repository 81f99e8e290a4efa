import { ACTIONS, type Action, type Subject } from './actions';
import type { BallotRush, Ballots } from './ballot-rush';
import type { Crowd } from './crowd';
import type { FirstScreens } from './first-screen';
import type { LighthouseScores } from './lighthouse/scores';
import type { ColdStart } from './measure-cold-start';
import type { DisclosureFigures } from './measure-disclosure';
import type { ImportFigures } from './measure-import';
import type { WorstPages } from './measure-worst';
import type { PackageSizes } from './package-sizes';
import type { Rush } from './rush';
import type { Samples } from './samples';
import type { SignUpRush } from './sign-up-rush';
import type { TapsOf } from './taps';

const TIMED = ['home', 'feedPage', 'submitAttempt'] as const;
export type Timed = (typeof TIMED)[number];
const SCANNED = ['feedPage', 'completion'] as const;

export interface Figures {
  weappMainBytes: number;
  /** By how much the main package grows with one more feature. */
  bytesPerFeature: number;
  weappTotalBytes: number;
  /** The most elements that any page of the mini program holds at its worst. */
  worstNodes: number;
  /** The most bytes that one is sent at once. */
  worstSetDataBytes: number;
  /** The larger of the sign-in page and the home page. */
  h5FirstScreenGzipBytes: number;
  h5FirstScreenSentBytes: number;
  /** On a phone as Lighthouse has it: Slow 4G, a processor a quarter as fast. */
  h5FirstPaintMs: number;
  h5AnswerMs: number;
  /** Lighthouse's scores of 100; null where it could not be installed. */
  lighthouse: LighthouseScores;
  /** Cold start of each function in a fresh process. */
  coldStart: Record<string, ColdStart>;
  /** The most database requests of any call, in either organisation. */
  dbCalls: Record<Action, number>;
  /** Documents read per document returned, in the worst call. */
  scanned: Record<(typeof SCANNED)[number], number>;
  /** Large organisation ÷ small organisation. */
  p95Ratio: Record<Timed, number>;
  p95Ms: Record<Timed, Record<Subject['name'], number>>;
  /** Seconds to import a workbook of 10,000 questions, from the first call to the last. */
  import10kSeconds: number;
  /** The longest of these calls, in ms. */
  importStepMs: number;
  /** Time for a question in the last call that writes them ÷ in the first. */
  commitStepRatio: number;
  /** 2,000 members take a test, 100 at a time. */
  rush: Rush;
  /** 500 members sign up for 40 seats, 100 at a time. */
  signUpRush: SignUpRush;
  /** 2,000 members vote, 100 at a time, one in twenty twice. */
  ballotRush: BallotRush;
  /** Pairs of a voter and what they handed in that a reader of every collection, log and file can join. */
  secretBallotLinks: number;
  /** 公开覆盖 of 400 branches over a year, in ms. */
  coverage400Ms: number;
  /** A long report as a Word document, in seconds. */
  reportDocxSeconds: number;
  /** Everybody at the same moment. */
  crowd: Crowd;
  /** A reader while 200 people sign in ÷ before. */
  readerSlowdown: number;
  /** The longest that a parser takes for a text made to keep it busy, in ms. */
  slowestHostileParseMs: number;
  /** Until the timer has told 20,000 people, in seconds of its work. */
  remind20kSeconds: number;
  /** First page of 回执 that reaches 20,000 people, in ms. */
  receiptList20kMs: number;
  /** A page of the letters to an office that has 20,000 of them, in ms. */
  letterQueue20kP95Ms: number;
  /** First page of a search among 50,000 things, in ms. */
  search50kP95Ms: number;
  /** The most documents that one such search read. */
  search50kScanned: number;
  /** What people press for what they do most. */
  taps: Partial<TapsOf>;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

export function figuresOf(
  sizes: PackageSizes,
  bytesPerFeature: number,
  worstPages: WorstPages,
  firstScreens: FirstScreens,
  coldStart: Record<string, ColdStart>,
  imported: ImportFigures,
  rush: Rush,
  signUpRush: SignUpRush,
  ballots: Ballots,
  disclosure: DisclosureFigures,
  crowd: Crowd,
  searches: Samples,
  hostileMs: number,
  remindSeconds: number,
  receiptsMs: number,
  letterQueue: Samples,
  taps: Partial<TapsOf>,
  { small, large }: Record<Subject['name'], Subject>,
): Figures {
  const most = (action: Action, figure: (samples: Samples) => number): number =>
    Math.max(figure(small.samples[action]), figure(large.samples[action]));
  return {
    weappMainBytes: sizes.main,
    bytesPerFeature,
    weappTotalBytes: sizes.total,
    worstNodes: worstPages.nodes,
    worstSetDataBytes: worstPages.setDataBytes,
    h5FirstScreenGzipBytes: Math.max(firstScreens.signIn.gzipped, firstScreens.home.gzipped),
    h5FirstScreenSentBytes: Math.max(firstScreens.signIn.sent, firstScreens.home.sent),
    h5FirstPaintMs: firstScreens.slowPhone.firstPaintMs,
    h5AnswerMs: firstScreens.slowPhone.answerMs,
    lighthouse: firstScreens.lighthouse,
    coldStart,
    dbCalls: forEach(ACTIONS, (action) => most(action, (samples) => samples.mostRequests())),
    scanned: forEach(SCANNED, (action) => rounded(most(action, (samples) => samples.scannedPerReturned()))),
    p95Ratio: forEach(TIMED, (action) => rounded(large.samples[action].p95() / small.samples[action].p95())),
    rush,
    signUpRush,
    ballotRush: ballots.rush,
    secretBallotLinks: ballots.links,
    coverage400Ms: Math.round(disclosure.coverageMs),
    reportDocxSeconds: rounded(disclosure.reportSeconds),
    crowd,
    readerSlowdown: crowd.readerSlowdown,
    p95Ms: forEach(TIMED, (action) => ({
      small: rounded(small.samples[action].p95()),
      large: rounded(large.samples[action].p95()),
    })),
    import10kSeconds: rounded(imported.seconds),
    commitStepRatio: rounded(imported.commitRatio),
    importStepMs: Math.round(imported.longestMs),
    slowestHostileParseMs: hostileMs,
    remind20kSeconds: rounded(remindSeconds),
    receiptList20kMs: Math.round(receiptsMs),
    letterQueue20kP95Ms: rounded(letterQueue.p95()),
    search50kP95Ms: rounded(searches.p95()),
    search50kScanned: searches.mostScanned(),
    taps,
  };
}

/** `{ name: value(name) }` for each name. `Object.fromEntries` would lose the type of the names. */
function forEach<Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
