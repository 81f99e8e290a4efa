import { type ImportRow, type ImportView, NOTHING_ASSUMED } from '../../../core/bank/imports/import';
import type { Question } from '../../../core/bank/question';
import { QUESTION_TYPES } from '../../../core/bank/question-types/shapes';
import type { ImportDoc, ImportRowDoc } from './documents';

export const importViewOf = (doc: ImportDoc): ImportView => ({
  importId: doc._id,
  unitId: doc.unitId,
  name: doc.name,
  byName: doc.byName,
  at: doc.at,
  format: doc.format,
  options: doc.options,
  state: doc.state,
  refusal: doc.refusal,
  unknownColumns: [...doc.unknownColumns],
  leftOut: [...(doc.leftOut ?? [])],
  total: doc.total,
  read: doc.read,
  counts: doc.counts,
  types: QUESTION_TYPES.flatMap((type) => {
    const count = doc.types?.[type] ?? 0;
    return count > 0 ? [{ type, count }] : [];
  }),
  assumed: { ...NOTHING_ASSUMED, ...doc.assumed },
  done: doc.done,
  hasRows: !doc.isCleaned,
  undone: doc.undone && { ...doc.undone, kept: Math.max(doc.done - takenBack(doc.undone), 0) },
});

const takenBack = ({ removed, retired, restored }: NonNullable<ImportDoc['undone']>): number =>
  removed + retired + restored;

export const rowViewOf = ({
  _id,
  line,
  sheet = '',
  verdict,
  stem,
  type,
  problems,
  assumed = [],
  question,
}: ImportRowDoc): ImportRow => ({
  id: _id,
  line,
  sheet,
  verdict,
  stem,
  type,
  problems,
  assumed: [...assumed],
  // A changed row has the stored values in its empty fields: only what the file brings is shown.
  content: verdict === 'new' || verdict === 'draft' ? contentOf(question) : null,
});

function contentOf(question: Question | null): ImportRow['content'] {
  if (!question) return null;
  const { questionId: _id, ...content } = question;
  return content;
}
