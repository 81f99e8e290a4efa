import * as z from 'zod/mini';

/** Leave to put one file in one place of the storage, for some minutes: the server chose the place. */
export const uploadTicket = z.object({
  /** What the file is called once it is there; the server checks it again when it comes back. */
  fileId: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** `cloudPath` of wx.cloud.uploadFile. */
  path: z.string(),
  /** Where a browser PUTs the bytes, with `headers`. */
  url: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type UploadTicket = z.infer<typeof uploadTicket>;

/** A file id as a client sends it back. */
export const fileId = z.string().check(z.regex(/^cloud:\/\/[\w.-]{1,200}\/[\w.!/-]{1,600}$/));
