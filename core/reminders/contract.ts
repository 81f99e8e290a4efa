import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, givenId, nothing } from '../kernel/fields';

/** At most this many subscriptions are kept for an account: nobody is sent more messages before allowing it again. */
export const MOST_SUBSCRIPTIONS = 20;

export const openSubscription = endpoint({
  fn: 'reminders',
  action: 'openSubscription',
  kind: 'query',
  summary: '允许微信提醒所用的订阅消息模板和还剩几次；不是在小程序里，或没有设模板时，模板是 null',
  allow: 'member',
  input: nothing,
  output: v.object({ templateId: v.nullable(v.string()), left: count }),
});

export const addSubscription = endpoint({
  fn: 'reminders',
  action: 'addSubscription',
  kind: 'command',
  summary: '在微信的询问里点了允许：可以提醒的次数加一，最多 20；键由手机先取，同一个键只加一次',
  allow: 'member',
  input: v.object({ key: givenId }),
  output: v.object({ left: count }),
  errors: ['NOT_ON_WECHAT'],
});
