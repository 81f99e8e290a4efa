import type { ImportRow, ImportView } from '../../../core/bank/imports/import';
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
  done: doc.done,
  hasRows: !doc.isCleaned,
  undone: doc.undone && { ...doc.undone, kept: Math.max(doc.done - takenBack(doc.undone), 0) },
});

const takenBack = ({ removed, retired, restored }: NonNullable<ImportDoc['undone']>): number =>
  removed + retired + restored;

export const rowViewOf = ({ _id, line, sheet = '', verdict, stem, type, problems }: ImportRowDoc): ImportRow => ({
  id: _id,
  line,
  sheet,
  verdict,
  stem,
  type,
  problems,
});
