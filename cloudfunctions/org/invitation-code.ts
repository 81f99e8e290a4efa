import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L, because the code is read out and copied from paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** About 39 bits. With only ten tries an hour it cannot be guessed. */
export const drawInvitationCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
