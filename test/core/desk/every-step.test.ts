import { COMMAND_NAMES as ACTIVITY_STEPS } from '../../../core/activities/command-names';
import { activityWorkflow } from '../../../core/activities/rules/workflow';
import { available, decide, evolve, type Kind, namesOf, type Seen, type Step } from '../../../core/desk/workflow';
import { COMMAND_NAMES as PROCEDURE } from '../../../core/disclosure/command-names';
import { procedure } from '../../../core/disclosure/rules/procedure';
import { COMMAND_NAMES as POST_STEPS } from '../../../core/feed/command-names';
import { postWorkflow } from '../../../core/feed/rules/workflow';
import { COMMAND_NAMES as SURVEY_STEPS } from '../../../core/surveys/command-names';
import { surveyWorkflow } from '../../../core/surveys/rules/workflow';
import { COMMAND_NAMES as CALL_STEPS } from '../../../core/works/command-names';
import { callWorkflow } from '../../../core/works/rules/workflow';
import { SAMPLES } from './kinds';
import type { Sample } from './sample';

/** Where the thing is, and what the person is to it. */
const placeOf = <K extends Kind>({ workflow }: Sample<K>, { item, who }: Seen<K>) => ({
  state: new Map<string, K['state']>(Object.entries(item)).get(workflow.field) as K['state'],
  mine: namesOf(workflow.offices).filter((office) => workflow.offices[office].isHeldBy(who)),
});
type PlaceOf<K extends Kind> = ReturnType<typeof placeOf<K>>;

/** What the table says of a step for this person in this state, read off without the code that decides. */
function readOff<K extends Kind>(
  { workflow }: Sample<K>,
  step: Step<K>,
  { item, who, facts }: Seen<K>,
  { state, mine }: PlaceOf<K>,
) {
  const rows: [string, readonly K['office'][]][] = Object.entries(step.from);
  const here = rows.find(([from]) => from === state);
  const isMine = (office: K['office']): boolean => mine.includes(office);
  const isTheirs = (here ? [here] : rows).some(([, offices]) => offices.some(isMine));
  const closed = (step.closedBy ?? []).filter(({ refuses }) => refuses({ item, who, facts })).map(({ code }) => code);
  const goal = workflow.outcomes[step.leadsTo as K['event']['type']].to ?? state;
  return { state, isTheirs, closed, goal, isOffered: isTheirs && here !== undefined && closed.length === 0 };
}

function eachOf<K extends Kind>(
  sample: Sample<K>,
  check: (command: K['command'], step: Step<K>, seen: Seen<K>, place: PlaceOf<K>) => void,
) {
  for (const seen of sample.seen) {
    const place = placeOf(sample, seen);
    for (const command of sample.commands) {
      check(command, sample.workflow.steps[command.name as K['command']['name']], seen, place);
    }
  }
}

/** The outcomes that contradict the table; none, hopefully. */
function contradictions<K extends Kind>(sample: Sample<K>): unknown[] {
  const { workflow } = sample;
  const found: unknown[] = [];
  eachOf(sample, (command, step, seen, place) => {
    const read = readOff(sample, step, seen, place);
    const decision = decide(workflow, command, seen);
    const fits = (): boolean => {
      if (!read.isTheirs) return !decision.ok && decision.code === 'FORBIDDEN';
      if (decision.ok) {
        const [event, more] = decision.value;
        // Nothing happens where it stands already, or where it was only found out and means nothing.
        if (!event) return read.goal === read.state || step.elsewhere === 'nothing';
        const after = evolve(workflow, seen.item, event);
        const state = new Map(Object.entries(after)).get(workflow.field);
        return more === undefined && event.type === step.leadsTo && read.isOffered && state === read.goal;
      }
      if (read.isOffered) return decision.code === step.stoppedBy?.find(({ refuses }) => refuses(seen, command))?.code;
      return decision.code === (read.closed[0] ?? 'WRONG_STATE');
    };
    if (!fits()) found.push({ command, seen, decision, read });
  });
  return found;
}

/** The commands that could be given twice with two effects; none, hopefully. */
function doubled<K extends Kind>(sample: Sample<K>): unknown[] {
  const { workflow } = sample;
  const found: unknown[] = [];
  eachOf(sample, (command, _step, seen) => {
    const decision = decide(workflow, command, seen);
    if (!decision.ok || decision.value.length === 0) return;
    const item = decision.value.reduce((before, event) => evolve(workflow, before, event), seen.item);
    const again = decide(workflow, command, { ...seen, item });
    if (again.ok && again.value.length > 0) found.push({ command, seen, again });
  });
  return found;
}

function misoffered<K extends Kind>(sample: Sample<K>): unknown[] {
  const { workflow } = sample;
  return sample.seen.flatMap((seen) => {
    const place = placeOf(sample, seen);
    const isOffered = (name: K['command']['name']) => readOff(sample, workflow.steps[name], seen, place).isOffered;
    const expected = namesOf(workflow.steps).filter(isOffered);
    const offered = available(workflow, seen);
    return offered.join() === expected.join() ? [] : [{ seen, offered, expected }];
  });
}

/** The states that no way leads to. */
function unreachable<K extends Kind>({ workflow }: Sample<K>): string[] {
  const all = namesOf(workflow.states);
  const reached = new Set<string>(all.slice(0, 1));
  for (const _round of all) {
    for (const name of namesOf(workflow.steps)) {
      const { from, leadsTo } = workflow.steps[name];
      const { to } = workflow.outcomes[leadsTo as K['event']['type']];
      if (to !== null && Object.keys(from).some((state) => reached.has(state))) reached.add(to);
    }
  }
  return all.filter((state) => !reached.has(state));
}

const judged = <K extends Kind>(sample: Sample<K>) => ({
  title: sample.workflow.title,
  met: sample.seen.length * sample.commands.length,
  commands: [...new Set(sample.commands.map(({ name }) => name))].sort(),
  steps: namesOf(sample.workflow.steps).sort(),
  contradictions: contradictions(sample),
  doubled: doubled(sample),
  misoffered: misoffered(sample),
  unreachable: unreachable(sample),
});

const KINDS = [
  judged(SAMPLES.posts),
  judged(SAMPLES.disclosures),
  judged(SAMPLES.papers),
  judged(SAMPLES.questions),
  judged(SAMPLES.activities),
  judged(SAMPLES.surveys),
  judged(SAMPLES.calls),
];

describe.each(KINDS)('$title', (kind) => {
  test('every command is given in every state by everybody', () => {
    expect(kind.commands).toEqual(kind.steps);
    expect(kind.met).toBeGreaterThan(20);
  });

  test('is decided as its table says, and what is not offered changes nothing', () => {
    expect(kind.contradictions).toEqual([]);
  });

  test('offers what its table says', () => {
    expect(kind.misoffered).toEqual([]);
  });

  test('takes a step once, however often it is given', () => {
    expect(kind.doubled).toEqual([]);
  });

  test('can come into every state', () => {
    expect(kind.unreachable).toEqual([]);
  });
});

test('the commands of the contracts stand in the order of the tables', () => {
  expect(namesOf(postWorkflow.steps)).toEqual(POST_STEPS);
  expect(namesOf(procedure.steps)).toEqual(PROCEDURE);
  expect(namesOf(activityWorkflow.steps)).toEqual(ACTIVITY_STEPS);
  expect(namesOf(surveyWorkflow.steps)).toEqual(SURVEY_STEPS);
  expect(namesOf(callWorkflow.steps)).toEqual(CALL_STEPS);
});
