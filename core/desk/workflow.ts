import { ok, type Result, refuse } from '../kernel/result';

/** What a workflow is about. A feature says it in one interface, and the compiler holds its table to it. */
export interface Kind {
  /** What is kept of the thing that changes by steps. */
  item: object;
  state: string;
  command: { name: string };
  event: { type: string };
  /** What tells which offices somebody holds for the thing. */
  who: object;
  /** What somebody can be to the thing, by which they may take a step. */
  office: string;
  /** What else a step depends on: the time, whom the thing reaches. */
  facts: object;
  /** Refusals of its own. */
  code: string;
}

/** The thing as whoever gives a command sees it. */
export interface Seen<K extends Kind> {
  item: K['item'];
  who: K['who'];
  facts: K['facts'];
}

/** For each state, the offices whose turn it is; a state that is missing is nobody's. */
export type Turns<K extends Kind> = Readonly<Partial<Record<K['state'], readonly K['office'][]>>>;

export interface Guard<K extends Kind> {
  code: K['code'] | 'WRONG_STATE';
  /** When it refuses, in words for docs/workflow.md. */
  title: string;
  refuses(seen: Seen<K>): boolean;
}

/** A guard that also looks at what came with the command. */
export interface Stop<K extends Kind> extends Omit<Guard<K>, 'refuses'> {
  refuses(seen: Seen<K>, command: K['command']): boolean;
}

/** A command. All text in it is for docs/workflow.md. */
export interface Step<K extends Kind> {
  title: string;
  /**
   * Where it starts, and who may give it there. In any other state whoever might give it somewhere learns that the state
   * does not allow it, everybody else that they may not.
   */
  from: Turns<K>;
  /** What has to come with it. */
  needs: Readonly<Record<string, string>>;
  /** Where one of these refuses, the command is not even offered. */
  closedBy?: readonly Guard<K>[];
  /** These refuse it when it is given. */
  stoppedBy?: readonly Stop<K>[];
  /** Given where it does not start, it changes nothing and is not refused: it was found out, nobody asked for it. */
  elsewhere?: 'nothing';
  leadsTo: K['event']['type'];
  /** What is to be kept of the command in its event. */
  tells?(command: K['command'], seen: Seen<K>): object;
}

/** What an event makes of the thing. */
export interface Outcome<K extends Kind> {
  /** null: it stays where it is. */
  to: K['state'] | null;
  changes?(event: K['event'], item: K['item']): Partial<K['item']>;
  /** Whether it has happened already, in the state that it leads to; without this, whether it would change nothing. */
  stands?(event: K['event'], item: K['item']): boolean;
}

/** A field of the thing that holds nothing but its state. */
type FieldOf<K extends Kind> = {
  [Field in keyof K['item']]: K['item'][Field] extends K['state'] ? Field & string : never;
}[keyof K['item']];

interface Frame<K extends Kind> {
  /** What the things are called. */
  title: string;
  /** The field that says where a thing is. */
  field: FieldOf<K>;
  /** What each state is called, in their order; the first one is where a thing begins. */
  states: Readonly<Record<K['state'], string>>;
  offices: Readonly<Record<K['office'], { title: string; isHeldBy(who: K['who']): boolean }>>;
  /** Where its text may still be changed, and by whom. */
  editable: Turns<K>;
  /** For whom it waits: whoever finds it in their queue. */
  waits: Turns<K>;
}

export interface Workflow<K extends Kind> extends Frame<K> {
  /** In the order in which pages offer them. */
  steps: Readonly<Record<K['command']['name'], Step<K>>>;
  outcomes: Readonly<Record<K['event']['type'], Outcome<K>>>;
}

type Named<Command, Name> = Extract<Command, { name: Name }>;
type Typed<Event, Type> = Extract<Event, { type: Type }>;
type Rest<Value, Tag extends string> = Omit<Value, Tag>;
/** A command leads to one event, and tells exactly what this event carries. */
type Leading<K extends Kind, Command> = {
  [Type in K['event']['type']]: { leadsTo: Type } & (keyof Rest<Typed<K['event'], Type>, 'type'> extends never
    ? { tells?: never }
    : { tells(command: Command, seen: Seen<K>): Rest<Typed<K['event'], Type>, 'type'> });
}[K['event']['type']];

type StrictStep<K extends Kind, Command extends { name: string }> = Omit<Step<K>, 'needs' | 'leadsTo' | 'tells'> & {
  needs: Readonly<Record<Exclude<keyof Command, 'name'>, string>>;
} & Leading<K, Command>;

type StrictOutcome<K extends Kind, Event> = Omit<Outcome<K>, 'changes' | 'stands'> & {
  changes?(event: Event, item: K['item']): Partial<K['item']>;
  stands?(event: Event, item: K['item']): boolean;
};

/** A workflow as it is written down: each command and each event of the kind has its row, with what it carries. */
interface Written<K extends Kind> extends Frame<K> {
  steps: { readonly [Name in K['command']['name']]: StrictStep<K, Named<K['command'], Name>> };
  outcomes: { readonly [Type in K['event']['type']]: StrictOutcome<K, Typed<K['event'], Type>> };
}

// Every row takes the command that it stands under; the compiler cannot follow that through the names.
export const workflow = <K extends Kind>(written: Written<K>): Workflow<K> => written as unknown as Workflow<K>;

type Refusal<K extends Kind> = 'FORBIDDEN' | 'WRONG_STATE' | K['code'];

const stepOf = <K extends Kind>({ steps }: Workflow<K>, name: K['command']['name']): Step<K> => steps[name];

export const stateOf = <K extends Kind>({ field }: Workflow<K>, item: K['item']): K['state'] =>
  item[field] as K['state'];

const holdsOne = <K extends Kind>({ offices }: Workflow<K>, wanted: readonly K['office'][], who: K['who']): boolean =>
  wanted.some((office) => offices[office].isHeldBy(who));

/** Whether it is the turn of this person in this state. */
export const isTurnOf = <K extends Kind>(value: Workflow<K>, turns: Turns<K>, state: K['state'], who: K['who']) =>
  holdsOne(value, turns[state] ?? [], who);

function mayGive<K extends Kind>(value: Workflow<K>, { from }: Step<K>, { item, who }: Seen<K>): boolean {
  const here = from[stateOf(value, item)];
  if (here) return holdsOne(value, here, who);
  return Object.values<readonly K['office'][] | undefined>(from).some((offices = []) => holdsOne(value, offices, who));
}

/** The code that refuses the step before anybody gives it; null if it is offered. */
function closedBy<K extends Kind>(value: Workflow<K>, { from, closedBy: guards = [] }: Step<K>, seen: Seen<K>) {
  const guard = guards.find(({ refuses }) => refuses(seen));
  if (guard) return guard.code;
  return stateOf(value, seen.item) in from ? null : 'WRONG_STATE';
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Whether the event has happened already: a command that was carried out gets the answer of the first time. */
function hasHappened<K extends Kind>(value: Workflow<K>, event: K['event'], item: K['item']): boolean {
  const { to, changes, stands }: Outcome<K> = value.outcomes[event.type as K['event']['type']];
  if (to !== null && stateOf(value, item) !== to) return false;
  if (stands) return stands(event, item);
  const kept = new Map<string, unknown>(Object.entries(item));
  return Object.entries(changes?.(event, item) ?? {}).every(([field, changed]) => isSame(changed, kept.get(field)));
}

/** The events of a command; none if it has already been carried out. */
export function decide<K extends Kind>(
  value: Workflow<K>,
  command: K['command'],
  seen: Seen<K>,
): Result<K['event'][], Refusal<K>> {
  const step = stepOf(value, command.name);
  if (!mayGive(value, step, seen)) return refuse('FORBIDDEN');
  const event: K['event'] = { type: step.leadsTo, ...step.tells?.(command, seen) };
  if (hasHappened(value, event, seen.item)) return ok([]);
  const code = closedBy(value, step, seen);
  if (code) return code === 'WRONG_STATE' && step.elsewhere === 'nothing' ? ok([]) : refuse(code);
  const stop = step.stoppedBy?.find(({ refuses }) => refuses(seen, command));
  return stop ? refuse(stop.code) : ok([event]);
}

/** The thing after an event. */
export function evolve<K extends Kind>(value: Workflow<K>, item: K['item'], event: K['event']): K['item'] {
  const { to, changes }: Outcome<K> = value.outcomes[event.type as K['event']['type']];
  return { ...item, ...(to === null ? {} : { [value.field]: to }), ...changes?.(event, item) };
}

/** The commands that this person may give now, in the order of the workflow. */
export const available = <K extends Kind>(value: Workflow<K>, seen: Seen<K>): K['command']['name'][] =>
  namesOf(value.steps).filter((name) => {
    const step = stepOf(value, name);
    return mayGive(value, step, seen) && closedBy(value, step, seen) === null;
  });

/** The keys of a table of the workflow, in their order. */
export const namesOf = <Name extends string>(table: Readonly<Partial<Record<Name, unknown>>>): Name[] =>
  Object.keys(table) as Name[];

/** Recognises the workflows among the exports of rules, so that nobody has to keep a list of them. */
export const isWorkflow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'steps' in value && 'outcomes' in value;
