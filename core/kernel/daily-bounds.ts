import { MS_PER_DAY } from './calendar';

/**
 * What one member may write in 24 hours. Far more than anybody writes, and little enough that one person fills neither
 * a colleague's queue nor the storage. Beyond it the answer is `RATE_LIMITED`.
 */
export const DAILY_BOUNDS = {
  notes: 100,
  recordings: 100,
  /** 自测一分钟: begun, and marked, on one day in Asia/Shanghai. */
  minuteRuns: 20,
  /** Permissions to upload one, used or not. */
  photos: 200,
  /** Photos of notes that are to be shared: each asking copies them, also one that is taken back. */
  sharedPhotos: 200,
  /** On all items together; the queue shows 20 on a page, and everybody's must be seen. */
  feedback: 8,
  reports: 20,
  /** Places for a recording, used or not. */
  recordingUploads: 200,
  /** Permissions to upload a file of a lesson, for those who publish courses. */
  lessonFiles: 500,
  /** The same for posts and disclosures, for those who write them. */
  postFiles: 500,
  /** Imports of questions, each with a file. */
  imports: 100,
  /** Permissions to upload a roster or a tree of units, used or not. */
  tableFiles: 100,
  /** Signing up for activities: for all of them together, and again after leaving. */
  signUps: 30,
  /** Leaving activities. More than signing up, so that whoever signed up can leave again. */
  leaves: 60,
  /** Codes of attendance that were tried and are wrong or old. */
  codeGuesses: 30,
  /** Letters of 连心桥, to all offices together, also those that are taken back. */
  letters: 10,
  /** Permissions to upload a picture for one. */
  letterPhotos: 40,
  /** 苗头 passed on to a secretary. */
  worries: 20,
  /** Comments and other wordings of them. */
  comments: 30,
  commentReports: 20,
  /** 赞, given or taken back. */
  likes: 300,
  /** Works that are handed in to calls, also those that are returned or taken back. */
  works: 20,
  /** Permissions to upload a file for one, used or not. */
  workFiles: 60,
  /**
   * Words that WeChat is asked about where nothing above bounds them, and those of letters. What it refuses or doubts
   * counts `REFUSED_WEIGHT` times, as does a letter for its pictures.
   */
  checkedWords: 300,
} as const;

/** What is refused uses up a day ten times as fast: somebody is trying what gets through. */
export const REFUSED_WEIGHT = 10;

/** What was written since then counts, in ms. */
export const boundedSince = (now: number): number => now - MS_PER_DAY;
