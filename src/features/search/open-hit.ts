import { go } from '@/platform/navigate';
import type { Hit } from '../../../core/search/contract';

/** Opens the page of a hit; an article at its place in the statute. */
export function openHit({ kind, subjectId, parentId }: Hit): void {
  switch (kind) {
    case 'lesson':
      go('lesson', { courseId: parentId, lessonId: subjectId });
      break;
    case 'article':
    case 'formerArticle':
      go('statute', { statuteId: parentId, article: subjectId });
      break;
    case 'post':
      go('post', { postId: subjectId });
      break;
    case 'disclosure':
      go('disclosure', { disclosureId: subjectId });
      break;
    case 'note':
      go('note', { noteId: subjectId });
      break;
    case 'question':
      go('editQuestion', { id: subjectId });
      break;
    default:
      kind satisfies never;
  }
}
