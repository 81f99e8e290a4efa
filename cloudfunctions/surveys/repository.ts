import type { EndChange } from '../../core/desk/end-change';
import { keysUntil } from '../../core/kernel/order-key';
import type { AppraisalTerms, Grade } from '../../core/surveys/appraisal';
import type { AppraisalOutcome } from '../../core/surveys/appraisal-contract';
import type { SurveyResult, Turnout } from '../../core/surveys/contract';
import type { SurveyAnswer, SurveyKind, SurveyQuestion } from '../../core/surveys/form';
import type { Assessment, Roll, SurveyEndProposal } from '../../core/surveys/rules/survey-state';
import type { Follows, SurveyStatus } from '../../core/surveys/workbench-contract';
import type { KeptCheck } from '../_kit/content-check';
import { command, type Database, type Stored } from '../_kit/database';
import type { DeskDoc } from '../_kit/desk/desk';
import type { RowOf } from '../_kit/desk/lists';
import type { Signed } from '../_kit/desk/signed';
import { PAGE_LIMIT } from '../_kit/page';
import {
  SurveyAnswers,
  SurveyBallots,
  SurveyOutcomes,
  SurveyPreparations,
  SurveySelves,
  Surveys,
  SurveyVoters,
} from './collections';

export interface SurveyDoc extends DeskDoc {
  intro: string;
  kind: SurveyKind;
  isSecret: boolean;
  questions: readonly SurveyQuestion[];
  candidates: readonly string[];
  seats: number;
  closesAt: number;
  authorId: string;
  authorName: string;
  status: SurveyStatus;
  publishedAt: number | null;
  /** null: named, or not opened. */
  roll: Roll | null;
  /** Who signed it, and what they answered for; missing or null: nobody had to. */
  signed?: Signed | null;
  proposal: SurveyEndProposal | null;
  changes: readonly EndChange[];
  areBallotsShown: boolean;
  /** Of an appraisal; these two are missing in a survey from before there were any. */
  terms?: AppraisalTerms | null;
  assessment?: Assessment | null;
  follows: Follows | null;
  version: number;
  replacedBy: string | null;
  /** Whether the result is kept. */
  isCounted: boolean;
  /** Derived: whether members see it. */
  isShown: boolean;
  /** Sorts the lists of members by the end, see `orderKey`. */
  endOrder: string;
}

/** A named survey: `_id` is `<surveyId>:<memberId>`. */
export interface AnswersDoc extends Stored {
  surveyId: string;
  memberId: string;
  name: string;
  unitName: string;
  at: number;
  answers: readonly SurveyAnswer[];
  /** Of the free answers; null without any. What WeChat has not passed reaches those who prepare it, and nobody else. */
  check: KeptCheck | null;
}

/** 自评; `_id` is `<surveyId>:<memberId>`. Never secret: the branch reads it. */
export interface SelfDoc extends Stored {
  surveyId: string;
  memberId: string;
  name: string;
  isProbationary: boolean;
  grade: Grade;
  words: string;
  at: number;
  check: KeptCheck;
}

/** `_id` is `<rollId>:<memberId>`. No time and no count: only whether. */
export interface VoterDoc extends Stored {
  rollId: string;
  surveyId: string;
  memberId: string;
  name: string;
  unitName: string;
  /** A digit, so that the document stays as long as it is. */
  handedIn: 0 | 1;
}

/** A place that was prepared with its roll; see docs/adr/070. */
export interface SlotDoc extends Stored {
  rollId: string;
  /** See `core/surveys/rules/sealed.ts`. */
  sealed: string;
}

/** Of an appraisal with what each member was given, which a page shows to whom it concerns only. */
export type KeptResult =
  | Exclude<SurveyResult, { kind: 'appraisal' }>
  | { kind: 'appraisal'; outcome: AppraisalOutcome };

export interface OutcomeDoc extends Stored {
  turnout: Turnout;
  result: KeptResult;
}

/** `_id` is the roll's. */
export interface PreparationDoc extends Stored {
  surveyId: string;
  at: number;
}

export const findSurvey = (db: Database, surveyId: string): Promise<SurveyDoc | null> => db.in(Surveys).find(surveyId);

/** The database's limit of one query. */
const MOST_AT_ONCE = 1000;

/** What is asked for of a list: open ones, ending first; or ended ones, ended last. */
interface Asked {
  when: 'open' | 'ended';
  cursor: string | undefined;
  now: number;
}

/** A page of the surveys that match. One request. */
const findInOrder = (
  db: Database,
  where: Record<string, unknown>,
  { when, cursor, now }: Asked,
): Promise<SurveyDoc[]> => {
  // One that ends now is over.
  const bound = cursor ?? keysUntil(now);
  const isOpen = when === 'open';
  return db
    .in(Surveys)
    .query(
      { isShown: true, ...where, endOrder: isOpen ? command().gt(bound) : command().lt(bound) },
      { orderBy: [['endOrder', isOpen ? 'asc' : 'desc']], limit: PAGE_LIMIT },
    );
};

/** A page of the surveys that members with this path see. One request. */
export const findShown = (db: Database, path: readonly string[], asked: Asked): Promise<SurveyDoc[]> =>
  findInOrder(db, { scope: command().in([...path]) }, asked);

/** Where a member stands on a roll, wherever they belong by now. One request. */
export const findVoters = (db: Database, memberId: string): Promise<VoterDoc[]> =>
  db.in(SurveyVoters).query({ memberId }, { limit: MOST_AT_ONCE });

/** A page of the surveys that have opened with these rolls. One request, or none. */
export const findOnRolls = async (db: Database, voters: readonly VoterDoc[], asked: Asked): Promise<SurveyDoc[]> =>
  voters.length === 0
    ? []
    : findInOrder(
        db,
        {
          _id: command().in(voters.map(({ surveyId }) => surveyId)),
          // A roll that did not come to be used is none.
          'roll.id': command().in(voters.map(({ rollId }) => rollId)),
        },
        asked,
      );

export const answersId = (surveyId: string, memberId: string): string => `${surveyId}:${memberId}`;

/** All that a query gives, in the order of ids. One request for each thousand. */
async function all<Doc extends Stored>(page: (after: string) => Promise<Doc[]>, from: string): Promise<Doc[]> {
  const found: Doc[] = [];
  for (;;) {
    const more = await page(found[found.length - 1]?._id ?? from);
    found.push(...more);
    if (more.length < MOST_AT_ONCE) return found;
  }
}

const IN_ORDER = { orderBy: [['_id', 'asc']], limit: MOST_AT_ONCE } as const;

export const findAnswers = (db: Database, surveyId: string): Promise<AnswersDoc[]> =>
  all((after) => db.in(SurveyAnswers).query({ surveyId, _id: command().gt(after) }, IN_ORDER), '');

/** The places of one kind, taken or not. `prefix`: what their ids begin with. */
export const findSlots = (db: Database, rollId: string, prefix: string): Promise<SlotDoc[]> => {
  return all(
    (after) =>
      db.in(SurveyBallots).query(
        {
          rollId,
          _id: command()
            .gt(after)
            .and(command().lt(`${prefix}~`)),
        },
        IN_ORDER,
      ),
    prefix,
  );
};

/** A page of a roll, by id. One request. */
export const findVoterPage = (db: Database, rollId: string, after: string | undefined): Promise<VoterDoc[]> =>
  db
    .in(SurveyVoters)
    .query({ rollId, _id: command().gt(after ?? '') }, { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT });

/** How many have handed in, of how many. One request. */
export async function countTurnout(db: Database, { _id, roll }: Pick<SurveyDoc, '_id' | 'roll'>): Promise<Turnout> {
  if (!roll) return { handedIn: await db.in(SurveyAnswers).count({ surveyId: _id }), voters: null };
  return { handedIn: await db.in(SurveyVoters).count({ rollId: roll.id, handedIn: 1 }), voters: roll.voters };
}

/** Places of every kind, taken or not. */
export const findAllSlots = (db: Database, rollId: string): Promise<SlotDoc[]> =>
  all((after) => db.in(SurveyBallots).query({ rollId, _id: command().gt(after) }, IN_ORDER), '');

/** Everybody on a roll, by id. */
export const findRoll = (db: Database, rollId: string): Promise<VoterDoc[]> =>
  all((after) => db.in(SurveyVoters).query({ rollId, _id: command().gt(after) }, IN_ORDER), '');

export const selfId = (surveyId: string, memberId: string): string => `${surveyId}:${memberId}`;

export const findSelves = (db: Database, surveyId: string): Promise<SelfDoc[]> =>
  all((after) => db.in(SurveySelves).query({ surveyId, _id: command().gt(after) }, IN_ORDER), '');

export const findOutcome = (db: Database, surveyId: string): Promise<OutcomeDoc | null> =>
  db.in(SurveyOutcomes).find(surveyId);

/** No function runs as long: what is still a preparation then is used by nobody. In ms. */
const PREPARED_FOR = 3_600_000;
const MOST_REMOVED = 20;

export const findLeftOver = (db: Database, now: number): Promise<PreparationDoc[]> =>
  db
    .in(SurveyPreparations)
    .query({ at: command().lt(now - PREPARED_FOR) }, { orderBy: [['at', 'asc']], limit: MOST_REMOVED });

/** Surveys of one run of the timer. */
const MOST_COUNTED = 20;

/** What had ended by then (ms) and is not counted yet, the longest ended first. */
export const findUncounted = (db: Database, by: number): Promise<SurveyDoc[]> =>
  db
    .in(Surveys)
    .query(
      { isCounted: false, isShown: true, endOrder: command().lt(keysUntil(by)) },
      { orderBy: [['endOrder', 'asc']], limit: MOST_COUNTED },
    );

/** A row of the desk's lists. */
export type WorkDoc = RowOf<
  SurveyDoc,
  'unitName' | 'authorId' | 'kind' | 'isSecret' | 'closesAt' | 'endOrder' | 'proposal'
> & {
  /** What was decided of whom stays out of lists. */
  assessment?: Pick<Assessment, 'byId' | 'isAnnounced'> | null;
};
