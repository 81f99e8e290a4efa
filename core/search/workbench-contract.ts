import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, nothing } from '../kernel/fields';

export const mendIndex = endpoint({
  fn: 'search',
  action: 'timer:everyHour',
  kind: 'command',
  summary: '定时器：接着上次，把信息、课程、法规、试题逐批与搜索的索引核对，补上缺的，去掉多的',
  allow: 'timer',
  input: nothing,
  /** Owners compared with the index, and entries written or removed. */
  output: v.object({ compared: count, mended: count }),
});
