import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { id, integer } from '../kernel/fields';

export const downloadReport = endpoint({
  fn: 'reports',
  action: 'downloadReport',
  kind: 'command',
  summary: '一个单元一年的党务公开报告，Word 文档；内容和 disclosure.openReport 相同',
  allow: ['secretary', 'reviewer', 'admin'],
  input: v.object({ unitId: id, year: v.pipe(integer, v.minValue(2000), v.maxValue(2099)) }),
  /** `url` works for two hours. */
  output: v.object({ name: v.string(), url: v.string() }),
});
