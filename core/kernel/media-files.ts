/** What a lesson shows besides words. */
export type MediaKind = 'picture' | 'video' | 'audio' | 'attachment';

/** File endings by kind, as the storage takes them. `openDocument` of WeChat reads no other documents. */
export const MEDIA_ENDINGS: Record<MediaKind, readonly string[]> = {
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp'],
  video: ['mp4', 'mov', 'webm'],
  audio: ['mp3', 'm4a', 'aac', 'wav'],
  attachment: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'],
};

const KINDS = ['picture', 'video', 'audio', 'attachment'] as const satisfies MediaKind[];

/** The ending of a file name in small letters; '' where it has none. */
export const endingOf = (name: string): string => (/\.(\w+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** null: such a file is not shown in lessons. */
export const mediaKindOf = (name: string): MediaKind | null =>
  KINDS.find((kind) => MEDIA_ENDINGS[kind].includes(endingOf(name))) ?? null;
