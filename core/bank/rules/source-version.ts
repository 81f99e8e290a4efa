const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?版?$/;

/** The version of a source as it is stored: its day, 2024-12-25, however it is written; one without a day as written. */
export function storedVersion(written: string): string {
  const [found, year = '', month = '', day = ''] = DAY.exec(written) ?? [];
  return found === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
