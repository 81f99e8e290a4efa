import { activityWorkflow } from '../../../core/activities/rules/workflow';
import { questionWorkflow } from '../../../core/bank/rules/question-workflow';
import type { Kind, Workflow } from '../../../core/desk/workflow';
import { procedure } from '../../../core/disclosure/rules/procedure';
import { postWorkflow } from '../../../core/feed/rules/workflow';
import { surveyWorkflow } from '../../../core/surveys/rules/workflow';
import { callWorkflow } from '../../../core/works/rules/workflow';
import * as activities from '../../../src/features/activities/desk/words';
import { stateWords } from '../../../src/features/bank/words';
import * as disclosure from '../../../src/features/disclosure/desk/words';
import * as feed from '../../../src/features/feed/desk/words';
import * as surveys from '../../../src/features/surveys/desk/words';
import * as works from '../../../src/features/works/desk/words';

const titlesOf = <K extends Kind>({ steps }: Workflow<K>) =>
  Object.fromEntries(Object.entries<{ title: string }>(steps).map(([name, { title }]) => [name, title]));

test('docs/workflow.md calls states and commands as the pages do', () => {
  expect(postWorkflow.states).toEqual(feed.statusWords);
  expect(titlesOf(postWorkflow)).toEqual(feed.commandWords);
  expect(procedure.states).toEqual(disclosure.statusWords);
  expect(titlesOf(procedure)).toEqual(disclosure.commandWords);
  expect(activityWorkflow.states).toEqual(activities.statusWords);
  expect(surveyWorkflow.states).toEqual(surveys.statusWords);
  expect(titlesOf(activityWorkflow)).toEqual(activities.commandWords);
  expect(titlesOf(surveyWorkflow)).toEqual(surveys.commandWords);
  expect(callWorkflow.states).toEqual(works.statusWords);
  expect(titlesOf(callWorkflow)).toEqual(works.commandWords);
  expect(questionWorkflow.states).toEqual(stateWords);
});
