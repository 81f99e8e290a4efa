import { createHash } from 'node:crypto';
import type { PostDoc } from './repository';

/** Of everything that whoever passes a post passes: nothing else goes out when its time has come. */
export const sealOf = ({
  title,
  column,
  markdown,
  body,
  requiredReading,
  unitId,
  scope,
  officialAnswer = null,
  ...times
}: PostDoc): string => {
  const { publishAt = null, expiresAt = null } = times;
  const passed = [title, column, markdown, body, requiredReading, unitId, scope, publishAt, expiresAt, officialAnswer];
  return createHash('sha256').update(JSON.stringify(passed)).digest('hex');
};
