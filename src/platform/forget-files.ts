export const FILES = 'weiketang';

/** Nothing that lay here for the person who leaves is left: see kept-files.ts. Only a browser is left by a person. */
export function forgetFiles(): void {
  if (process.env.TARO_ENV !== 'weapp' && 'indexedDB' in window) indexedDB.deleteDatabase(FILES);
}
