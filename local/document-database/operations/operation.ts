import type { Document } from '../document';
import type { Request } from '../request';
import type { Catalogue } from '../store/catalogue';
import type { Session } from '../transactions/session';
import type { Transactions } from '../transactions/transactions';
import type { Meter } from './meter';

/** What an operation works on. `session` is the transaction's if the request names one. */
export interface OperationContext {
  catalogue: Catalogue;
  transactions: Transactions;
  session: Session;
  meter: Meter;
  /** Server time, ms since the epoch. */
  now: number;
}

/** Answers a request with the fields that the SDK reads. A refusal is thrown as a `DatabaseError`. */
export type Operation = (context: OperationContext, request: Request) => Document;
