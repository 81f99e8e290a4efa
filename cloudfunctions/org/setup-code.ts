import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether this is the setup code that the functions were deployed with. Digests are compared in constant time, so that
 * the time reveals neither the code nor its length. Always false if no code is set.
 */
export function isSetupCode(given: string): boolean {
  const expected = process.env.WEIKETANG_SETUP_CODE?.trim() ?? '';
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}
