import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { MemberDoc } from '../../cloudfunctions/_kit/caller';
import { createAccessTokens } from '../../local/auth/access-token';
import { openAccountStore } from '../../local/auth/account-store';
import { readDataSecret } from '../../local/auth/data-secret';
import { MS_PER_DAY, WEDNESDAY_MORNING } from './clock';

/** Opens a session for each member beforehand, because signing in is not measured. Returns memberId → token. */
export async function openSessions(dataDir: string, members: readonly MemberDoc[]): Promise<Map<string, string>> {
  const clock = () => WEDNESDAY_MORNING;
  const tokens = createAccessTokens(readDataSecret(dataDir), clock);
  const store = openAccountStore(path.join(dataDir, 'accounts.sqlite'));
  const issued = new Map<string, string>();
  for (const { _id: memberId } of members) {
    const session = { id: randomUUID(), uuid: uuidOf(memberId), expiresAt: WEDNESDAY_MORNING + MS_PER_DAY };
    store.openSession(session, createHash('sha256').update(session.id).digest('hex'));
    issued.set(memberId, await tokens.issue({ uuid: session.uuid, sessionId: session.id }));
  }
  store.close();
  return issued;
}

/** The member with the identity that the session stands for. */
export const withSession = (member: MemberDoc): MemberDoc => ({
  ...member,
  identities: [...member.identities, `tcb:${uuidOf(member._id)}`],
});

const uuidOf = (memberId: string): string => `uuid-${memberId}`;
