import { textOf } from '../request';
import type { Operation } from './operation';

export const startTransaction: Operation = ({ transactions }) => ({ transactionId: transactions.start() });

export const commitTransaction: Operation = ({ transactions }, request) => {
  transactions.commit(textOf(request, 'transactionId'));
  return {};
};

export const abortTransaction: Operation = ({ transactions }, request) => {
  transactions.abort(textOf(request, 'transactionId'));
  return {};
};
