import * as v from 'valibot';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { takeResult } from '../../_kit/picture-check';
import { route } from '../../_kit/serve';
import { returnRefused } from '../../works/public';

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html */
const message = v.object({
  trace_id: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
  errcode: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number)), 0),
  result: v.optional(
    v.object({
      suggest: v.optional(v.string(), ''),
      label: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(Number))),
    }),
    {},
  ),
});

export const takePictureResult = route(contract.takePictureResult, async (input, { db, now }) => {
  const parsed = v.safeParse(message, input);
  if (!parsed.success) return ok({});
  const { trace_id: traceId, errcode, result } = parsed.output;
  const refused = await takeResult(
    traceId,
    { errcode, suggest: result.suggest, label: result.label ?? null },
    { db, now },
  );
  for (const { subject, link } of refused) if (link.kind === 'call') await returnRefused(subject, db);
  return ok({});
});
