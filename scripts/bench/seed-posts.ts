import { type AssignmentDoc, assignmentDoc } from '../../cloudfunctions/_kit/assignments';
import type { Caller } from '../../cloudfunctions/_kit/caller';
import { frameOf } from '../../cloudfunctions/_kit/desk/save';
import { parseMarkdown } from '../../cloudfunctions/_kit/markdown';
import { postDesk } from '../../cloudfunctions/feed/desk';
import { draftDocument } from '../../cloudfunctions/feed/post-document';
import type { PostDoc } from '../../cloudfunctions/feed/repository';
import type { UnitDoc } from '../../cloudfunctions/org/public';
import type { ColumnKey } from '../../core/feed/columns';
import { DEFAULT_POLICY } from '../../core/org/policy';
import { MS_PER_DAY } from './clock';
import { at, type Organisation } from './organisation';

export interface PostText {
  title: string;
  column: ColumnKey;
  markdown: string;
}

/** Number of posts by level of the publishing unit, chosen so that a member sees sixty in either organisation. */
const POSTS_OF_ROOT = { flat: 15, tall: 8 };
const POSTS_OF_GENERAL_BRANCH = 7;
const POSTS_OF_BRANCH = 45;

const MS_PER_HOUR = MS_PER_DAY / 24;

/**
 * The posts of a unit, oldest first, in the form in which the feed's functions store them. The two newest are required
 * readings.
 */
function postsOf(unit: UnitDoc, count: number, texts: readonly PostText[], now: number): PostDoc[] {
  const author: Caller = {
    memberId: `author-${unit._id}`,
    name: '王宁',
    unitId: unit._id,
    unitName: unit.name,
    path: unit.path,
    roles: [],
    isProbationary: false,
    isExempt: false,
    policy: DEFAULT_POLICY,
  };
  return Array.from({ length: count }, (_, index) => {
    const { title, column, markdown } = at(texts, index + unit._id.length);
    const body = parseMarkdown(markdown);
    if (!body) throw new Error(`the text of “${title}” cannot be published`);
    const age = count - index;
    const publishedAt = now - age * 8 * MS_PER_HOUR;
    // The required reading of the newest post is still open, the one before it is overdue.
    const dueAt = age === 1 ? now + 3 * MS_PER_DAY : now - MS_PER_HOUR;
    const frame = frameOf(
      `${unit._id}-${String(index).padStart(3, '0')}`,
      null,
      { unit, scope: [unit] },
      { caller: author, now: publishedAt },
    );
    const fields = {
      title: `${title}（${index + 1}）`,
      column,
      markdown,
      unitId: unit._id,
      scope: [unit._id],
      requiredReading: age <= 2 ? { dueAt } : null,
    };
    const draft = draftDocument(frame, fields, { text: body, answer: null }, null, author);
    return postDesk.derived({ ...draft, writerIds: [author.memberId], status: 'published', publishedAt, revision: 2 });
  });
}

export function publishedPosts(
  { root, generalBranches, branches }: Organisation,
  all: readonly PostText[],
  now: number,
): PostDoc[] {
  // Files are uploaded by whoever writes; a text with any is left out.
  const texts = all.filter(({ markdown }) => parseMarkdown(markdown) !== null);
  const ofRoot = generalBranches.length > 0 ? POSTS_OF_ROOT.tall : POSTS_OF_ROOT.flat;
  return [
    ...postsOf(root, ofRoot, texts, now),
    ...generalBranches.flatMap((unit) => postsOf(unit, POSTS_OF_GENERAL_BRANCH, texts, now)),
    ...branches.flatMap((unit) => postsOf(unit, POSTS_OF_BRANCH, texts, now)),
  ];
}

/** The assignments of the required readings among the posts. */
export const readingAssignments = (
  posts: readonly PostDoc[],
  { root, generalBranches, branches }: Organisation,
): AssignmentDoc[] => {
  const units = new Map([root, ...generalBranches, ...branches].map((unit) => [unit._id, unit]));
  return posts.flatMap(({ _id, title, unitId, publishedAt, requiredReading }) => {
    const unit = units.get(unitId);
    if (!unit || !requiredReading || publishedAt === null) return [];
    const { dueAt } = requiredReading;
    return assignmentDoc({
      kind: 'requiredReading',
      subjectId: _id,
      title,
      scope: [unit],
      opensAt: publishedAt,
      dueAt,
    });
  });
};
