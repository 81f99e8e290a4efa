import { collection, index } from '../_kit/collection';
import type { FeedbackDoc } from './feedback-repository';
import type { DisclosureDoc } from './repository';
import type { CatalogueDoc, HolidaysDoc } from './settings';

export const Disclosures = collection<DisclosureDoc>({
  name: 'disclosures',
  id: '提出的人先取的编号',
  summary: '党务公开事项：提出、审核、审批、进展、结果',
  indexes: [
    index('board', 'isPublic', 'scope', '-order'),
    index('boardByCategory', 'isPublic', 'category', 'scope', '-order'),
    index('running', 'isPublic', 'scope', 'noticeEndsAt'),
    index('ofUnit', 'unitId', 'isPublic', '-publishedAt'),
    index('disclosedBelow', 'isPublic', 'path', 'publishedAt'),
    index('work', 'status', 'path', '-touched'),
    index('written', 'status', 'writerIds', 'touched'),
  ],
});

export const Feedback = collection<FeedbackDoc>({
  name: 'feedback',
  id: '事项:党员:写的人先取的键',
  summary: '对公开事项的意见和答复',
  indexes: [
    index('mine', 'memberId', '-order'),
    index('mineOnItem', 'disclosureId', 'memberId', '-order'),
    index('publicOnItem', 'disclosureId', 'answer.isPublic', '-answer.at'),
    index('onItem', 'disclosureId', 'kind'),
    index('queue', 'state', 'path', 'dueOrder'),
  ],
});

export const Catalogues = collection<CatalogueDoc>({
  name: 'catalogues',
  id: '顶层单元编号',
  summary: '一个组织的党务公开目录；没有改过的组织没有这一份',
});

export const HolidayTables = collection<HolidaysDoc>({
  name: 'holidayTables',
  id: '顶层单元编号',
  summary: '一个组织录入的节假日安排，按年；公示按工作日计算时用',
});
