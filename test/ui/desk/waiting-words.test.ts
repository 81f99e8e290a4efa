import { MS_PER_DAY } from '../../../core/kernel/calendar';
import type { Awaited } from '../../../core/surveys/workbench-contract';
import { waitedAtWords } from '../../../src/desk/waiting-words';
import * as disclosure from '../../../src/features/disclosure/desk/words';
import * as feed from '../../../src/features/feed/desk/words';
import * as surveys from '../../../src/features/surveys/desk/words';
import * as works from '../../../src/features/works/desk/words';

const person = { name: '郑立', unitName: '第一党支部' };

test('names who can take the next step, and counts the others', () => {
  const one = { people: 1, first: [person] };
  expect(feed.turnWords({ status: 'inReview', waiting: one })).toBe('等郑立（第一党支部）审核');
  expect(feed.turnWords({ status: 'inSignOff', waiting: { ...one, people: 5 } })).toBe(
    '等郑立（第一党支部）等 5 人审签',
  );
  expect(disclosure.turnWords({ status: 'inApproval', waiting: one, unitName: '第一党支部' })).toBe(
    '等郑立（第一党支部）审批',
  );
});

test('says what waits of something that is open: another end, or the prizes', () => {
  const one = { people: 1, first: [person] };
  const surveyTurn = (awaited: Awaited) => surveys.turnWords({ status: 'opened', waiting: one, awaited });
  expect([surveyTurn('end'), surveyTurn('assessment'), surveyTurn('announcement')]).toEqual([
    '等郑立（第一党支部）同意改截止时间',
    '等郑立（第一党支部）写评定',
    '等郑立（第一党支部）公布评定',
  ]);
  const endProposal = { endsAt: 2, reason: '出差的多', byName: '郑立', at: 1, isOwn: false };
  expect(works.turnWords({ status: 'opened', waiting: one, endProposal })).toBe('等郑立（第一党支部）同意延长截止');
  expect(works.turnWords({ status: 'opened', waiting: one, endProposal: null })).toBe('等郑立（第一党支部）提出奖项');
  const judgedBy = 9;
  expect([
    works.queuedWords({ status: 'opened', judgedBy }, judgedBy - 1),
    works.queuedWords({ status: 'opened', judgedBy }, judgedBy),
    works.queuedWords({ status: 'deciding', judgedBy }, judgedBy),
    surveys.queuedWords({ status: 'opened', awaited: 'end' }),
    surveys.queuedWords({ status: 'opened', awaited: 'announcement' }),
    surveys.queuedWords({ status: 'inReview', awaited: null }),
  ]).toEqual(['延长待同意', '评完了，待提奖项', '奖项待定', '改截止待同意', '评定待公布', '待审核']);
});

test('says where nobody can, and nothing where it waits for nobody', () => {
  const nobody = { people: 0, first: [] };
  expect(feed.turnWords({ status: 'inReview', waiting: nobody })).toBe('现在没有人能审核，请联系管理员。');
  expect(feed.turnWords({ status: 'published', waiting: null })).toBeNull();
  expect(disclosure.turnWords({ status: 'open', waiting: null, unitName: '第一党支部' })).toBe(
    '第一党支部的书记或管理员记录进展，办完公布结果',
  );
});

test('says how long something has waited, and where once it is shown one level up', () => {
  const at = (days: number) => waitedAtWords({ since: 0, unitName: '第一党支部' }, days * MS_PER_DAY);
  expect([at(0), at(0.5), at(2.9), at(3), at(40)]).toEqual([
    '刚刚送来',
    '已等 12 小时',
    '已等 2 天',
    '已等 3 天，在第一党支部',
    '已等 40 天，在第一党支部',
  ]);
});
