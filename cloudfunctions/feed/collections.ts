import { collection, index } from '../_kit/collection';
import type { PostDoc } from './repository';

export const Posts = collection<PostDoc>({
  name: 'posts',
  id: '写的人先取的编号',
  summary: '信息：从草稿到发布',
  indexes: [
    index('feed', 'status', 'scope', '-order'),
    index('feedByColumn', 'status', 'column', 'scope', '-order'),
    index('work', 'status', 'path', '-touched'),
    index('written', 'status', 'writerIds', 'touched'),
  ],
});
