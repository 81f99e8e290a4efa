/**
 * The identity a function is called with: a WeChat user, a browser sign-in, or null for a timer, the console or another
 * function.
 */
export type Caller = { openid: string } | { uuid: string } | null;
