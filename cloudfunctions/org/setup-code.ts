import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether this is the code that was set when the functions were deployed. Digests are compared, in constant time, so
 * that the time tells neither the code nor its length. Without a code set, nothing is right.
 */
export function isSetupCode(given: string): boolean {
  const expected = process.env.WEIKETANG_SETUP_CODE?.trim() ?? '';
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}
