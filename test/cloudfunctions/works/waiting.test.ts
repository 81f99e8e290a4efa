import { Calls } from '../../../cloudfunctions/works/collections';
import { callLists } from '../../../cloudfunctions/works/desk';
import * as routes from '../../../cloudfunctions/works/routes';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { waitingCases } from '../../support/waiting-calls';
import { call, givenOpen } from './sample-calls';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

// The list of what waits for somebody is a query, what waits is a rule.
test('the query finds what the rule says waits', async () => {
  await givenOpen(cloud, 'c1', call());
  const [opened] = await cloud.db.in(Calls).query({ _id: 'c1' });
  if (!opened) throw new Error('there is no call');
  const { endProposal: _none, ...without } = opened;
  for (const [what, stands, now, waits] of waitingCases) {
    await cloud.db.in(Calls).put({ ...without, ...stands } as typeof opened);
    const found = await cloud.db.in(Calls).count({ _id: 'c1', ...callLists(now).waitsNow });
    expect([what, found > 0]).toEqual([what, waits]);
  }
});
