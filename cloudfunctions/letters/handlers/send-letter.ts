import { REFUSED_WEIGHT } from '../../../core/kernel/daily-bounds';
import type { InputOf } from '../../../core/kernel/endpoint';
import { isDistinct } from '../../../core/kernel/is-distinct';
import { hasLink } from '../../../core/kernel/links';
import { nameKeyOf } from '../../../core/kernel/name-key';
import { orderKey } from '../../../core/kernel/order-key';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { type Holder, handlersOf, isAboutName, type Matter, takes } from '../../../core/letters/rules/offices';
import { checkBounded } from '../../_kit/bounded-check';
import type { KeptCheck } from '../../_kit/content-check';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { folderOf, liesIn, removeFiles } from '../../_kit/files';
import { askAbout } from '../../_kit/picture-check';
import { type MemberContext, route } from '../../_kit/serve';
import { Letters, LetterUploads, LetterWriters } from '../collections';
import { indexed, type LetterDoc, letterIdOf, numberOf, type PlacedOffice } from '../documents';
import { ownView } from '../own-letter';
import { sealPictures } from '../pictures';
import { findSurroundings, placed } from '../placing';
import { findLetter } from '../repository';
import { findTerms } from '../terms';

type Input = InputOf<typeof contract.sendLetter>;

export const sendLetter = route(contract.sendLetter, async (input, context) => {
  const { caller, now, db } = context;
  const letterId = letterIdOf(caller.memberId, input.key);
  const existing = await findLetter(db, letterId);
  if (existing) return ok(await ownView(db, existing, caller, now));

  const folder = folderOf('letterUploads', caller.memberId);
  if (!isDistinct(input.pictures) || !input.pictures.every((picture) => liesIn(folder, picture)))
    return refuse('INVALID_INPUT');
  if (hasLink(input.text)) return refuse('LINK_NOT_ALLOWED');
  const addressed = await addressOf(input, context);
  if (!addressed.ok) return addressed;

  const use = { memberId: caller.memberId, what: 'letters' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const enclosed = await enclose(input, letterId, context);
  if (!enclosed.ok) {
    // A letter that was refused is none: what WeChat refuses is counted apart.
    await giveTodayBack(db, use);
    return enclosed;
  }
  const { terms } = await findTerms(db, caller.path);
  const letter = letterOf(input, letterId, { ...addressed.value, ...enclosed.value, terms }, context);
  const kept = await db.transaction(async (transaction) => {
    const present = await transaction.in(Letters).find(letterId);
    if (present) return present;
    await transaction.in(Letters).put(letter);
    await transaction
      .in(LetterWriters)
      .put({ _id: letterId, v: 1, memberId: caller.memberId, order: orderKey(now, letterId) });
    return letter;
  });
  // Two requests sent the same one at once: the copies of the second are left to the timer.
  if (kept !== letter) await giveTodayBack(db, use);
  await removeFiles(input.pictures);
  return ok(await ownView(db, kept, caller, now));
});

interface Address {
  office: PlacedOffice;
  aboutKeys: string[];
}

/** The office on the caller's path, with somebody who may have this letter. */
async function addressOf(
  { kind, office, about, text }: Input,
  { caller, db }: MemberContext,
): Promise<Result<Address, 'NOT_FOUND' | 'ADDRESSEE_CONCERNED'>> {
  if (!caller.path.includes(office.unitId) || !takes(kind, office.role)) return refuse('NOT_FOUND');
  const around = await findSurroundings(db, caller.path);
  const found = placed(around, office);
  const nobody = { writerId: null, matter: null };
  if (!found || handlersOf(office, around.holders, nobody).length === 0) return refuse('NOT_FOUND');
  const matter = { kind, text, about };
  const aboutKeys = [...new Set([...about.map(nameKeyOf), ...named(matter, around.holders)])];
  const handlers = handlersOf(office, around.holders, { writerId: caller.memberId, matter });
  return handlers.length === 0 ? refuse('ADDRESSEE_CONCERNED') : ok({ office: found, aboutKeys });
}

/** Holders of offices whom it is about: the lists leave it out for them before they are read. */
const named = (matter: Matter, holders: readonly Holder[]): string[] =>
  holders.filter(({ name }) => isAboutName(matter, name)).map(({ name }) => nameKeyOf(name));

interface Enclosed {
  pictures: string[];
  check: KeptCheck;
}

/** The words and the pictures, checked; the pictures as copies. What WeChat has not passed reaches the office alone. */
async function enclose(
  { text, pictures }: Input,
  letterId: string,
  context: MemberContext,
): Promise<Result<Enclosed, 'PICTURE_INVALID' | 'CONTENT_REFUSED' | 'RATE_LIMITED'>> {
  const { newId, db, now } = context;
  const check = await checkBounded(text, context);
  if (check === null) return refuse('RATE_LIMITED');
  if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
  if (pictures.length === 0) return ok({ pictures: [], check });
  const sealed = await sealPictures(pictures, letterId, newId);
  if (!sealed.ok) return sealed;
  const fileIds = sealed.value.map(({ fileId }) => fileId);
  const upload = { _id: newId(), v: 1, at: now, fileIds };
  await db.in(LetterUploads).add(upload);
  const answer = await askAbout(sealed.value, context, {
    memberIds: [context.caller.memberId],
    what: '您寄出的信',
    subject: letterId,
    link: { kind: 'letter', id: letterId },
  });
  if (answer?.verdict !== 'risky')
    return ok({ pictures: fileIds, check: { ...check, ...(answer && { pictures: answer }) } });
  await removeFiles(fileIds);
  await db.in(LetterUploads).removeWhere({ _id: upload._id });
  // Its words were passed, and count nowhere else: the same picture again would have others asked about without an end.
  await takeToday(db, { memberId: context.caller.memberId, what: 'checkedWords', amount: REFUSED_WEIGHT }, now);
  return refuse('CONTENT_REFUSED');
}

function letterOf(
  { kind, text, isHidden, about }: Input,
  letterId: string,
  { office, aboutKeys, pictures, check, terms }: Address & Enclosed & Pick<LetterDoc, 'terms'>,
  { caller, now }: MemberContext,
): LetterDoc {
  return indexed(
    {
      _id: letterId,
      v: 1,
      number: numberOf(letterId, now),
      kind,
      text,
      pictures,
      isHidden,
      about,
      aboutKeys,
      writer: isHidden ? null : { name: caller.name, unitName: caller.unitName },
      at: now,
      order: orderKey(now, letterId),
      terms,
      offices: [office],
      events: [],
      opened: [],
      nameReaders: [],
      revision: 1,
      check,
    },
    now,
  );
}
