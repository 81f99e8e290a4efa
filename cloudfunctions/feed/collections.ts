import { collection, index } from '../_kit/collection';
import type { ChecklistDoc } from './checklists';
import type { ColumnSetDoc } from './column-sets';
import type { OpenedPostsDoc } from './opened-posts';
import type { ReadingDoc } from './readings';
import type { PostDoc } from './repository';
import type { PostVersionDoc } from './versions';

export const Posts = collection<PostDoc>({
  name: 'posts',
  id: '写的人先取的编号',
  summary: '信息：从草稿到发布',
  indexes: [
    index('feed', 'status', 'scope', '-order'),
    index('feedByColumn', 'status', 'column', 'scope', '-order'),
    index('pinned', 'status', 'scope', 'pinnedUntil'),
    index('scheduled', 'status', 'publishAt'),
    index('expiring', 'status', 'expiresAt'),
    index('work', 'status', 'path', '-touched'),
    index('published', 'path', 'order'),
    index('written', 'status', 'writerIds', 'touched'),
  ],
});

export const PostVersions = collection<PostVersionDoc>({
  name: 'postVersions',
  id: '`<信息>:<第几版>`',
  summary: '更正过的信息，从前的各版：读者当时看到的文字，和谁签发的',
  indexes: [index('ofPost', 'postId', '-version')],
});

export const Readings = collection<ReadingDoc>({
  name: 'readings',
  id: '`<任务>:<党员>`',
  summary: '党员第一次打开一条必读的时间，给回执里的“只读过”',
  indexes: [index('ofAssignment', 'assignmentId')],
});

export const Checklists = collection<ChecklistDoc>({
  name: 'checklists',
  id: '顶层单元编号',
  summary: '一个组织保密审查的条目；没有改过的组织没有这一份',
});

export const OpenedPosts = collection<OpenedPostsDoc>({
  name: 'openedPosts',
  id: '党员编号',
  summary: '一名党员打开过的信息，最近 400 条：没打开过的是未读',
});

export const FeedColumns = collection<ColumnSetDoc>({
  name: 'feedColumns',
  id: '顶层单元编号',
  summary: '一个组织的栏目：名称、顺序、停用、谁起草、要不要审签；没有改过的组织没有这一份',
});
