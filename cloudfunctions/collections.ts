import type { CollectionDeclaration } from './_kit/collection';
import * as kit from './_kit/collections';
import * as activities from './activities/collections';
import * as bank from './bank/collections';
import * as checkin from './checkin/collections';
import * as classroom from './classroom/collections';
import * as disclosure from './disclosure/collections';
import * as discussion from './discussion/collections';
import * as feed from './feed/collections';
import * as letters from './letters/collections';
import * as library from './library/collections';
import * as notebook from './notebook/collections';
import * as org from './org/collections';
import * as practice from './practice/collections';
import * as quiz from './quiz/collections';
import * as reminders from './reminders/collections';
import * as search from './search/collections';
import * as surveys from './surveys/collections';
import * as works from './works/collections';

/** Every collection of the product. The local database, the deploy script and docs/data-model.md read this list. */
export const collections: readonly CollectionDeclaration[] = [
  kit,
  org,
  feed,
  disclosure,
  classroom,
  notebook,
  bank,
  quiz,
  practice,
  library,
  search,
  checkin,
  reminders,
  activities,
  letters,
  surveys,
  discussion,
  works,
].flatMap((declared) => Object.values<CollectionDeclaration>(declared));
