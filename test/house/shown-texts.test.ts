import { endpoints } from '../cloudfunctions/every-endpoint/endpoints';
import type { Schema } from '../weapp/worst/bounds';

// Every text that a person writes is either checked before others see it, or stands here with the reason why not. The
// reasons are those of the table in docs/adr/061-content-check-with-three-outcomes.md.

/** Why the words of a field are not checked. */
type Unchecked =
  /** Only whoever writes it sees it. */
  | 'own'
  /** An office says it to one person, or to those who write for it; it is no publication. */
  | 'toOne'
  /** It stays with those who decide on it, or in the audit log. */
  | 'kept'
  /** Names and settings that administrators keep for their organisation. */
  | 'settings'
  /** Questions, with the document that they cite. */
  | 'cited'
  /** Says what is looked for or answered, among what is there already. */
  | 'choice';

type How = Unchecked | { by: string };

const by = (name: string): How => ({ by: name });
const self = 'self';

/** The fields of each command: how they are checked. `by`: the command that checks them; `self`: the one that takes them. */
const FIELDS: Record<string, Record<string, How>> = {
  'activities.moveActivity': { 'command.reason': by(self), 'command.venue': by(self), 'command.checked': 'choice' },
  'activities.removeFromRoll': { reason: 'toOne' },
  'activities.saveActivity': {
    title: by('activities.moveActivity'),
    details: by('activities.moveActivity'),
    venue: by('activities.moveActivity'),
    contact: by('activities.moveActivity'),
  },
  'activities.tickAttendance': { reason: 'toOne' },
  'bank.changeImport': { 'options.topic': 'cited', 'options.source.*': 'cited' },
  'bank.correctQuestion': { 'content.*': 'cited', answer: by(self) },
  'bank.dismissReports': { answer: by(self) },
  'bank.exportQuestions': { topic: 'choice' },
  'bank.reportQuestion': { text: by(self) },
  'bank.resolveStale': { 'decision.quote': 'cited' },
  'bank.saveQuestion': { 'content.*': 'cited' },
  'bank.startImport': { name: 'kept', 'content.text': 'cited', 'options.topic': 'cited', 'options.source.*': 'cited' },
  'classroom.publishCourse': { title: by(self), summary: by(self), 'lessons.*': by(self) },
  'disclosure.answerFeedback': { text: by(self) },
  'disclosure.leaveFeedback': { text: by(self) },
  'disclosure.moveDisclosure': {
    'command.markdown': by(self),
    'command.reason': by(self),
    'command.checked': 'choice',
  },
  'disclosure.saveCatalogue': { 'items.*': 'settings' },
  'disclosure.saveProposal': {
    title: by('disclosure.moveDisclosure'),
    markdown: by('disclosure.moveDisclosure'),
    contact: by('disclosure.moveDisclosure'),
  },
  'discussion.decideMute': { 'command.reason': 'toOne' },
  'discussion.moveComment': { 'command.reason': 'toOne' },
  'discussion.moveMyComment': { 'command.words': by(self), 'command.reason': 'kept' },
  'discussion.muteAuthor': { reason: 'toOne' },
  'discussion.pleadMute': { reason: 'kept' },
  'discussion.reportComment': { reason: 'kept' },
  'discussion.writeComment': { text: by(self) },
  'feed.movePost': { 'command.reason': by(self), 'command.checked': 'choice' },
  'feed.saveChecklist': { items: 'settings' },
  'feed.saveColumns': { 'columns.title': 'settings' },
  'feed.saveDraft': {
    title: by('feed.movePost'),
    markdown: by('feed.movePost'),
    'officialAnswer.markdown': by('feed.movePost'),
  },
  'letters.decideName': { 'command.reason': 'kept' },
  'letters.moveLetter': {
    'command.words': by(self),
    'command.reason': by(self),
    // With the consent of the writer they are a draft of a post.
    'command.title': by('feed.movePost'),
    'command.question': by('feed.movePost'),
    'command.answer': by('feed.movePost'),
  },
  'letters.moveMyLetter': { 'command.words': by(self), 'command.reason': by(self) },
  'letters.passWorry': { text: by(self) },
  'letters.sendLetter': { text: by(self), about: by(self) },
  'library.makeCourse': { title: by(self) },
  'notebook.keepRecording': { title: 'own', sentence: 'own' },
  'notebook.reviewNote': { 'command.reason': 'toOne' },
  'notebook.saveNote': { 'anchor.quote': by('notebook.shareNote'), text: by('notebook.shareNote') },
  'org.decideBinding': { 'decision.reason': 'toOne' },
  'org.foundOrganisation': { setupCode: 'kept', unitName: 'settings', memberName: 'settings' },
  'org.importMembers': { csv: 'settings' },
  'org.importUnits': { csv: 'settings' },
  'org.requestBinding': { code: 'kept', name: 'kept' },
  'quiz.movePaper': { 'command.reason': 'kept' },
  'quiz.savePaper': { 'plan.title': by('quiz.movePaper'), 'plan.content.sections.topics': 'choice' },
  'quiz.setBlueprint': { 'blueprint.title': 'settings', 'blueprint.sections.topics': 'choice' },
  'quiz.setThemes': { 'themes.title': 'settings', 'themes.topics': 'choice' },
  'surveys.handIn': { 'answers.value': by(self) },
  'surveys.moveSurvey': { 'command.reason': by(self), 'command.checked': 'choice', 'command.decided.words': by(self) },
  'surveys.writeSelf': { words: by(self) },
  'surveys.saveSurvey': {
    title: by('surveys.moveSurvey'),
    intro: by('surveys.moveSurvey'),
    'questions.*': by('surveys.moveSurvey'),
    candidates: by('surveys.moveSurvey'),
  },
  'works.lookAtSubmission': { 'command.reason': 'toOne' },
  'works.moveCall': { 'command.reason': by(self), 'command.prizes.prize': by(self), 'command.checked': 'choice' },
  'works.saveCall': { title: by('works.moveCall'), theme: by('works.moveCall') },
  'works.sendSubmission': { title: by(self), text: by(self) },
};

const isText = ({ type, pipe = [] }: Schema): boolean =>
  type === 'string' && pipe.some((action) => action.type === 'trim');

/** Paths of the texts that a person may write in an input. */
function textsIn(schema: Schema, path: string[] = []): string[] {
  const parts = [...(schema.items ?? []), ...(schema.options ?? [])].filter(
    (part): part is Schema => typeof part === 'object' && part !== null,
  );
  return [
    ...(isText(schema) ? [path.join('.')] : []),
    ...Object.entries(schema.entries ?? {}).flatMap(([name, entry]) => textsIn(entry, [...path, name])),
    ...[schema.item, schema.wrapped, ...parts].flatMap((inner) => (inner ? textsIn(inner, path) : [])),
  ];
}

const nameOf = ({ fn, action }: { fn: string; action: string }): string => `${fn}.${action}`;
const commands = new Map(endpoints.filter(({ kind }) => kind === 'command').map((each) => [nameOf(each), each]));
const written = [...commands].flatMap(([name, { input }]) =>
  [...new Set(textsIn(input as unknown as Schema))].map((field) => [name, field] as const),
);

/** A row ending in `*` stands for all below it. */
const covers = (row: string, field: string): boolean =>
  row === field || (row.endsWith('.*') && field.startsWith(row.slice(0, -1)));

test.each(written)('of %s it is known how %s is checked', (name, field) => {
  const rows = Object.keys(FIELDS[name] ?? {}).filter((row) => covers(row, field));
  expect(rows).toHaveLength(1);
});

test('what is not there any more stands in no row', () => {
  const rows = Object.entries(FIELDS).flatMap(([name, fields]) => Object.keys(fields).map((row) => [name, row]));
  const stale = rows.filter(
    ([name = '', row = '']) => !written.some(([command, field]) => command === name && covers(row, field)),
  );
  expect(stale).toEqual([]);
});

test('whatever checks words says so where it refuses them', () => {
  const checking = Object.entries(FIELDS).flatMap(([name, fields]) =>
    Object.values(fields).flatMap((how) => (typeof how === 'object' ? [how.by === self ? name : how.by] : [])),
  );
  const silent = [...new Set(checking)].filter((name) => !commands.get(name)?.errors.includes('CONTENT_REFUSED'));
  expect(silent).toEqual([]);
});
