import * as v from 'valibot';

/** Leave to put one file in one place of the storage, for some minutes: the server chose the place. */
export const uploadTicket = v.object({
  /** What the file is called once it is there; the server checks it again when it comes back. */
  fileId: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  /** `cloudPath` of wx.cloud.uploadFile. */
  path: v.string(),
  /** Where a browser PUTs the bytes, with `headers`. */
  url: v.string(),
  headers: v.record(v.string(), v.string()),
});
export type UploadTicket = v.InferOutput<typeof uploadTicket>;

/** A file id as a client sends it back. */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[\w.-]{1,200}\/[\w.!/-]{1,600}$/));
