import { SAMPLE_PASSWORD } from './content.mjs';
import { MS_PER_DAY, startOfDayIn } from './dates.mjs';

/** Longer than any machine takes to load the sample. */
const LONGEST_LOADING_MS = 20 * 60_000;

/** A refusal that stopped the loader; the message says who asked for what. */
export class SampleRefused extends Error {}

async function post(url, body, headers = {}) {
  let response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new SampleRefused(`连接不上 ${url}：请先启动本地云`, { cause: error });
  }
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch (error) {
    throw new SampleRefused(`${url} 的回答不是 JSON（${response.status}）：${text.slice(0, 200)}`, { cause: error });
  }
}

/** Only ids go into the message: the rest of an input may be personal data or the setup code. */
function subjectOf(input) {
  const ids = Object.entries(input).filter(([name]) => name.endsWith('Id'));
  return ids.length === 0 ? '' : `（${ids.map(([name, id]) => `${name} ${id}`).join('，')}）`;
}

/**
 * A client of the local cloud for many accounts at once, called as a browser calls it. Each account is signed in when
 * first needed.
 */
export function connect(url) {
  const base = url.replace(/\/$/, '');
  const tokens = new Map();
  /** How far this loading keeps the cloud's clock ahead of the real one. */
  let aheadMs = 0;

  /** The access token; null when the account does not exist yet. */
  async function signIn(account) {
    const { status, body } = await post(`${base}/auth/v1/signin`, { username: account, password: SAMPLE_PASSWORD });
    if (status === 200) return body.access_token;
    if (body.error === 'invalid_password') return null;
    throw new SampleRefused(`${account} 登录失败（${status}）：${JSON.stringify(body)}`);
  }

  function tokenOf(account) {
    if (!tokens.has(account)) tokens.set(account, signIn(account));
    return tokens.get(account);
  }

  async function moveClock(ms) {
    const { status, body } = await post(`${base}/__local/clock`, { aheadMs: ms });
    if (status !== 200) throw new SampleRefused(`本地云的时钟没有拨动（${status}）：${JSON.stringify(body)}`);
    aheadMs = ms;
  }

  async function behind(ms, steps) {
    if (ms === 0) return steps();
    const before = aheadMs;
    await moveClock(before - ms);
    try {
      return await steps();
    } finally {
      await moveClock(before);
    }
  }

  /** The function's answer: `{ ok, data }` or `{ ok, code }`. */
  async function call(account, fn, action, input) {
    const send = async () => {
      const token = await tokenOf(account);
      if (token === null) throw new SampleRefused(`没有账号 ${account}，或密码不是样例密码`);
      return post(`${base}/v1/functions/${fn}`, { action, input }, { authorization: `Bearer ${token}` });
    };
    let { status, body } = await send();
    if (status === 401) {
      // An access token lasts a quarter of an hour; a busy machine may need longer for the whole sample.
      tokens.delete(account);
      ({ status, body } = await send());
    }
    if (typeof body.ok === 'boolean') return body;
    throw new SampleRefused(`${account} 调用 ${fn}.${action} 失败（${status}）：${JSON.stringify(body)}`);
  }

  return {
    call,

    /** The data of an answer; throws on any refusal, which stops the loading. */
    async ask(account, fn, action, input = {}) {
      const answer = await call(account, fn, action, input);
      if (answer.ok) return answer.data;
      const code = answer.errorId ? `${answer.code}（${answer.errorId}）` : answer.code;
      throw new SampleRefused(`${account} 调用 ${fn}.${action} 被拒绝：${code}${subjectOf(input)}`);
    },

    /** Adds the account or finds the existing one; returns its uuid. */
    async createAccount(username) {
      const { status, body } = await post(`${base}/__local/accounts`, { username, password: SAMPLE_PASSWORD });
      if (status !== 200 || typeof body.uuid !== 'string') {
        throw new SampleRefused(`账号 ${username} 建立失败（${status}）：${JSON.stringify(body)}`);
      }
      tokens.delete(username);
      return body.uuid;
    },

    /** The time of the cloud, in ms. */
    now: () => Date.now() + aheadMs,

    /** Takes the steps with the local cloud's clock set back, so that what they leave is of that day. */
    daysAgo: (days, steps) => behind(days * MS_PER_DAY, steps),

    /**
     * Takes the steps on one day of Asia/Shanghai: shortly before midnight the local cloud's clock is set back meanwhile.
     * So no week, month or year ends between two of them either.
     */
    async onOneDay(steps) {
      // A loading that was broken off has left the clock where it was then.
      await moveClock(0);
      return behind(Math.max(0, Date.now() + LONGEST_LOADING_MS - startOfDayIn(1, Date.now())), steps);
    },

    /** Sets the local cloud's clock right, where a loading ends in the middle. */
    setClockRight: () => moveClock(0),

    async hasAccount(account) {
      return (await tokenOf(account)) !== null;
    },
  };
}
