/** Who a function is called for: a WeChat identity, a browser sign-in, or nobody (a timer, the console, another function). */
export type Caller = { openid: string } | { uuid: string } | null;
