import { collection, index } from '../_kit/collection';
import type { LetterDoc, LetterUploadDoc, LetterWriterDoc } from './documents';
import type { TermsDoc } from './terms';
import type { WorryDoc } from './worries';

export const Letters = collection<LetterDoc>({
  name: 'letters',
  id: '写的人和先取的键的散列',
  summary: '连心桥来信：写给哪个职务、内容、每一步；没有写信人的编号，名字保密的也没有名字',
  indexes: [
    index('queue', 'queue', 'officeKeys', 'dueOrder'),
    index('below', 'queue', 'path', 'dueOrder'),
    index('byDue', 'queue', 'dueOrder'),
    index('names', 'isNameAsked', 'path', 'order'),
    index('figures', 'firstPath', 'at'),
    index('byPicture', 'pictures'),
  ],
});

export const LetterWriters = collection<LetterWriterDoc>({
  name: 'letterWriters',
  id: '信的编号',
  summary: '一封信是谁写的：单独存放，只有写信的人自己的列表，和两个人同意以后才读',
  indexes: [index('mine', 'memberId', '-order')],
});

export const LetterUploads = collection<LetterUploadDoc>({
  name: 'letterUploads',
  id: '随机',
  summary: '发出过的图片上传许可，和为信做的副本：清理没有寄出的',
  indexes: [index('byTime', 'at')],
});

export const Worries = collection<WorryDoc>({
  name: 'worries',
  id: '转达的人和先取的键的散列',
  summary: '联络员转给书记的苗头：主题、轻重、发生了什么，谈过几次、下一步；没有谈话的内容；办结的只留主题和日子',
  indexes: [
    index('open', 'isDone', 'unitId', 'queueOrder'),
    index('done', 'isDone', 'unitId', '-order'),
    index('mine', 'fromId', '-order'),
  ],
});

export const LetterSettings = collection<TermsDoc>({
  name: 'letterSettings',
  id: '顶层单元编号',
  summary: '一个组织答复来信的时限；没有改过的组织没有这一份',
});
