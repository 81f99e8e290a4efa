import { callText } from '../../../core/works/rules/text';

const fields = {
  title: '清风车厢征文',
  theme: '写身边的清廉事。',
  kinds: ['essay' as const],
  most: 2,
  endsAt: 1,
  judgedBy: 2,
  uses: ['inside' as const],
  juryIds: ['member2'],
  hasVotes: true,
  votesEach: 1,
  unitId: 'b1',
  scope: ['b1'],
};

test('a call that is kept tells what was written, whatever else is kept with it', () => {
  const jury = [{ memberId: 'member2', name: '何静', unitName: '第一党支部' }];
  expect(callText({ ...fields, jury, status: 'opened' } as typeof fields)).toEqual(callText(fields));
});

test.each(Object.keys(fields))('another %s is another text', (name) => {
  expect(callText({ ...fields, [name]: 'another' })).not.toEqual(callText(fields));
});
