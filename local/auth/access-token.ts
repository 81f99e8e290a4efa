import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock';

const ISSUER = 'weiketang-local';
const ALGORITHM = 'HS256';
/**
 * A quarter of an hour; the cloud's last two hours. A browser renews it by itself, so nobody notices, and one that was
 * copied is soon worth nothing.
 */
export const ACCESS_TOKEN_SECONDS = 900;

export interface AccessClaims {
  uuid: string;
  sessionId: string;
}

/** Access tokens: JWTs signed with the secret of this data folder. */
export interface AccessTokens {
  issue(claims: AccessClaims): Promise<string>;
  /** null for a token that is forged, damaged or expired. */
  read(token: string): Promise<AccessClaims | null>;
}

export function createAccessTokens(secret: string, clock: Clock): AccessTokens {
  const key = new TextEncoder().encode(secret);
  return {
    issue({ uuid, sessionId }) {
      const issuedAt = Math.floor(clock() / 1_000);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setSubject(uuid)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
        .sign(key);
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer: ISSUER,
          algorithms: [ALGORITHM],
          currentDate: new Date(clock()),
        });
        if (typeof payload.sub !== 'string' || typeof payload['sid'] !== 'string') return null;
        return { uuid: payload.sub, sessionId: payload['sid'] };
      } catch {
        // jose throws a different error for each way in which a token can be wrong; callers treat them all the same.
        return null;
      }
    },
  };
}
