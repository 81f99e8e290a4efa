export const FILES = 'weiketang';

/** Deletes all files that kept-files.ts keeps for the person. Browser only: WeChat separates them by account itself. */
export function forgetFiles(): void {
  if (process.env.TARO_ENV !== 'weapp' && 'indexedDB' in window) indexedDB.deleteDatabase(FILES);
}
