import { addCollection } from './add-collection';
import { aggregateDocuments } from './aggregate-documents';
import { calculateDocument } from './calculate-document';
import { getDocument } from './get-document';
import { insertDocument } from './insert-document';
import { modifyAndReturnDoc } from './modify-and-return-doc';
import { modifyDocument } from './modify-document';
import type { Operation } from './operation';
import { removeDocument } from './remove-document';
import { abortTransaction, commitTransaction, startTransaction } from './transaction-operations';

/** Every request that the SDK's database client can send and this database answers, by its `action`. */
export const ACTIONS: ReadonlyMap<string, Operation> = new Map([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.modifyAndReturnDoc', modifyAndReturnDoc],
  ['database.removeDocument', removeDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
]);
