import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L: the code is read out and copied from paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** About 39 bits; together with ten tries an hour there is nothing to guess. */
export const drawInvitationCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
