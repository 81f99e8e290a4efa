import { Surveys } from '../../../cloudfunctions/surveys/collections';
import { surveyLists } from '../../../cloudfunctions/surveys/desk';
import * as routes from '../../../cloudfunctions/surveys/routes';
import { awaitedCases } from '../../support/awaited-surveys';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { survey as fields, givenOpen } from './sample-surveys';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

// The list of what waits for somebody is a query, what waits is a rule.
test('the query finds what the rule says waits, and a draft', async () => {
  await givenOpen(cloud, 's1', fields({ isSecret: false }));
  const [opened] = await cloud.db.in(Surveys).query({ _id: 's1' });
  for (const [what, survey, now, awaited] of awaitedCases) {
    const { assessment, ...stands } = survey;
    const doc = { ...opened, ...stands, ...(assessment !== undefined && { assessment }) };
    await cloud.db.in(Surveys).put(doc as NonNullable<typeof opened>);
    const found = await cloud.db.in(Surveys).count({ _id: 's1', ...surveyLists(now).waitsNow });
    expect([what, found > 0]).toEqual([what, awaited !== null || survey.status !== 'opened']);
  }
});
