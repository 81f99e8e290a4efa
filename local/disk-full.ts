export const DISK_FULL = 'The disk is full. Nothing was written; make room and try again';

/** Whether a file system or SQLite had no room left. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    code === 'ENOSPC' || code === 'EDQUOT' || /SQLITE_FULL|database or disk is full/.test(`${code} ${error.message}`)
  );
}
