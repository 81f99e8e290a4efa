import * as v from 'valibot';
import { id, instant, optionalText, text } from '../kernel/fields';

/** Members of one appraisal: each of them hands in a paper about every other one, in one transaction. */
export const MOST_APPRAISED = 60;
/** Characters of what a member writes about their own year, in UTF-16 units. */
export const LONGEST_SELF = 500;

/** 优秀, 合格, 基本合格, 不合格. */
export const GRADES = ['excellent', 'qualified', 'basic', 'unqualified'] as const;
export const grade = v.picklist(GRADES);
export type Grade = v.InferOutput<typeof grade>;

/** What one member gives another one: a grade, or 弃权. */
export const MARKS = [...GRADES, 'abstain'] as const;
export const mark = v.picklist(MARKS);
export type Mark = v.InferOutput<typeof mark>;

/** What the branch decides of a member; `none`: 不确定等次. */
export const verdict = v.picklist([...GRADES, 'none']);
export type Verdict = v.InferOutput<typeof verdict>;

/** As the field says it, on pages and in exported tables. */
export const verdictTitles: Readonly<Record<Verdict, string>> = {
  excellent: '优秀',
  qualified: '合格',
  basic: '基本合格',
  unqualified: '不合格',
  none: '不确定等次',
};
export const markTitles: Readonly<Record<Mark, string>> = { ...verdictTitles, abstain: '弃权' };

/** What an appraisal says beside its title and its end. */
export const appraisalTerms = v.object({
  /** Until then members write about themselves; from then on they read each other and give their grades. */
  selfUntil: instant,
  /** Whether each member is told the grades that they got, when the branch announces what it has decided. */
  showsTally: v.boolean(),
});
export type AppraisalTerms = v.InferOutput<typeof appraisalTerms>;

export const ownWords = text(LONGEST_SELF);

export const marks = v.pipe(v.array(v.object({ memberId: id, mark })), v.maxLength(MOST_APPRAISED));
export type Marks = v.InferOutput<typeof marks>;

/** 评定: what the branch has decided of each member on the roll. */
export const decisions = v.pipe(
  v.array(v.object({ memberId: id, verdict, words: optionalText(200) })),
  v.minLength(1),
  v.maxLength(MOST_APPRAISED),
);
export type Decision = v.InferOutput<typeof decisions>[number];
