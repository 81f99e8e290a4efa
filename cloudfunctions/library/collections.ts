import { collection, index } from '../_kit/collection';
import type { ArticleDoc, StatuteClaimDoc, StatuteDoc } from './documents';

export const Statutes = collection<StatuteDoc>({
  name: 'statutes',
  id: '文件代号@版本日期',
  summary: '法规库里一部文件的一版：目录和通过情况',
  indexes: [
    index('newest', 'isNewest', 'code'),
    index('byCode', 'code'),
    index('byDocument', 'documentKey', '-version'),
  ],
});

export const StatuteClaims = collection<StatuteClaimDoc>({
  name: 'statuteClaims',
  id: 'code:文件代号，或 title:名称',
  summary: '一个代号和一个名称归哪一部文件，哪一版最新',
  indexes: [],
});

export const Articles = collection<ArticleDoc>({
  name: 'articles',
  id: '文件的一版#内容的摘要:条',
  summary: '一条的条文',
  indexes: [index('byStatute', 'statuteId', 'position'), index('ids', 'statuteId', '_id')],
});
