import * as desk from '../../core/desk/workflow';
import type { MyLetter, MyLetterRow } from '../../core/letters/contract';
import type { NamedOffice, StepOffice } from '../../core/letters/letter-events';
import { OFFICE_COMMANDS, WRITER_COMMANDS } from '../../core/letters/letter-events';
import type { LetterBody, LetterFacts, LetterStepView, Publication } from '../../core/letters/letter-view';
import { standingAt } from '../../core/letters/rules/clock';
import { letterWorkflow } from '../../core/letters/rules/procedure';
import type { LetterRow, LetterWork } from '../../core/letters/workbench-contract';
import { worstIn } from '../_kit/content-check';
import { downloadUrls } from '../_kit/files';
import { clocked, itemIn, type KeptEvent, type LetterDoc, officeNow, publisherOf } from './documents';
import { type LetterRelation, nameRequestOf } from './standing';

export const officeView = <O extends StepOffice>({ unitId, role, unitName }: O): Pick<O, keyof StepOffice> => ({
  unitId,
  role,
  unitName,
});

export function factsOf(letter: LetterDoc, now: number): LetterFacts {
  const { state, next, isOverdue, isSoon, isPaused } = standingAt(clocked(letter), now);
  return {
    letterId: letter._id,
    number: letter.number,
    kind: letter.kind,
    office: officeView(officeNow(letter)),
    at: letter.at,
    state,
    dueAt: next?.dueAt ?? null,
    isOverdue,
    isSoon,
    isPaused,
  };
}

/** Words of a step; the reason why a name was asked for is the writer's to read too. */
const stepView = ({ at, event, byName, office }: KeptEvent): LetterStepView => ({
  at,
  type: event.type,
  office: office && officeView(office),
  byName,
  words: 'words' in event ? event.words : null,
  to: 'to' in event ? officeView(event.to) : null,
});

/** As many as a letter tells of. */
const MOST_OPENED = 50;
/** As many offices as it may be handed on to. */
const MOST_TARGETS = 20;

async function bodyOf(
  letter: LetterDoc,
  { toldUnitName, isPublic }: Pick<Seen, 'toldUnitName' | 'isPublic'>,
  now: number,
): Promise<LetterBody> {
  const { dues, silentUntil } = standingAt(clocked(letter), now);
  const urls = letter.pictures.length === 0 ? new Map<string, string>() : await downloadUrls(letter.pictures);
  return {
    ...factsOf(letter, now),
    text: letter.text,
    pictures: letter.pictures.flatMap((fileId) => {
      const url = urls.get(fileId);
      return url === undefined ? [] : [{ fileId, url }];
    }),
    isHidden: letter.isHidden,
    about: [...letter.about],
    steps: letter.events.map(stepView),
    opened: letter.opened
      .slice(-MOST_OPENED)
      .map(({ at, byName, office }) => ({ at, byName, office: officeView(office) })),
    dues: dues.slice(-MOST_OPENED).map(({ what, office, dueAt, metAt, isOverdue: isOver }) => ({
      what,
      office: officeView(office),
      dueAt,
      metAt,
      isOverdue: isOver,
    })),
    silentUntil,
    toldUnitName,
    publication: publicationOf(letter, isPublic),
    revision: letter.revision,
  };
}

/** The answer for everybody, as its writer reads it and its readers will. */
function publicationOf(letter: LetterDoc, isPublic: boolean): Publication | null {
  const { offered: words, publication, postId } = itemIn(letter);
  if (words === null || publication === null) return null;
  return { ...words, state: publication, unitName: publisherOf(letter).unitName, postId, isPublic };
}

const offered = (letter: LetterDoc, who: LetterRelation, now: number) =>
  desk.available(letterWorkflow, {
    item: { ...itemIn(letter), state: standingAt(clocked(letter), now).state },
    who,
    facts: {},
  });

const WRITER = { isWriter: true, isHandler: false, isSecond: false };

export const myLetterOf = async (
  letter: LetterDoc,
  seen: Pick<Seen, 'toldUnitName' | 'isPublic'>,
  now: number,
): Promise<MyLetter> => {
  const names = offered(letter, WRITER, now);
  return {
    ...(await bodyOf(letter, seen, now)),
    commands: WRITER_COMMANDS.filter((name) => names.includes(name)),
  };
};

/** Signs of a text that a row shows. */
const EXCERPT = 40;

export function myRowOf(letter: LetterDoc, now: number): MyLetterRow {
  const facts = factsOf(letter, now);
  return {
    ...facts,
    excerpt: [...letter.text].slice(0, EXCERPT).join(''),
    isMyTurn: facts.state === 'asking' || facts.state === 'answered',
  };
}

interface Seen {
  who: LetterRelation;
  /** The writer, as far as whoever asks may know. */
  writer: LetterWork['writer'];
  handOnTo: readonly NamedOffice[];
  toldUnitName: string | null;
  /** The answer for everybody is out. */
  isPublic: boolean;
}

export const workOf = async (
  letter: LetterDoc,
  { who, writer, handOnTo, ...seen }: Seen,
  now: number,
): Promise<LetterWork> => {
  const names = offered(letter, who, now);
  return {
    ...(await bodyOf(letter, seen, now)),
    writer,
    isNameAsked: letter.isNameAsked,
    commands: OFFICE_COMMANDS.filter((name) => names.includes(name) && (name !== 'handOn' || handOnTo.length > 0)),
    handOnTo: names.includes('handOn') ? handOnTo.slice(0, MOST_TARGETS).map(officeView) : [],
    check: letter.isHidden ? null : worstIn(letter.check),
  };
};

export const rowOf = (letter: LetterDoc, now: number): LetterRow => ({
  ...factsOf(letter, now),
  writerName: letter.writer?.name ?? null,
  isHidden: letter.isHidden,
  nameRequest: null,
  revision: letter.revision,
});

/** Facts only: neither who wrote it nor whether they hide. */
export const factsRowOf = (letter: LetterDoc, now: number): LetterRow => ({
  ...rowOf(letter, now),
  writerName: null,
  isHidden: false,
});

/** For the second person: who asks, and why. */
export function nameRowOf(letter: LetterDoc, now: number): LetterRow {
  const request = nameRequestOf(letter);
  return {
    ...factsRowOf(letter, now),
    isHidden: true,
    nameRequest:
      request?.office && request.event.type === 'nameAsked'
        ? {
            office: officeView(request.office),
            byName: request.byName ?? '',
            reason: request.event.words,
            at: request.at,
          }
        : null,
  };
}
