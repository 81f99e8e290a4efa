import { failed, type Loadable } from '@/ui/loadable';
import { type Spoken, sentencesOf, spokenOf } from '../../../../core/kernel/sentences';
import { messages } from '../messages';
import { fetchArticles, fetchLesson } from './api';

/** Where the text of 听读 comes from: a lesson, or the article at this position of a statute. */
export type PassageSource = { lessonId: string } | { statuteId: string; position: number };

export interface Passage {
  title: string;
  sentences: Spoken[];
}

const ready = (value: Passage): Loadable<Passage> => ({ state: 'ready', value });

export const fetchPassage = (source: PassageSource): Promise<Loadable<Passage>> =>
  'lessonId' in source ? passageOfLesson(source.lessonId) : passageOfArticle(source);

async function passageOfLesson(lessonId: string): Promise<Loadable<Passage>> {
  const answer = await fetchLesson(lessonId);
  if (!answer.ok) return failed(answer.code, messages);
  return ready({ title: answer.value.title, sentences: spokenOf(answer.value.body) });
}

async function passageOfArticle({
  statuteId,
  position,
}: {
  statuteId: string;
  position: number;
}): Promise<Loadable<Passage>> {
  const answer = await fetchArticles({ statuteId, from: position, to: position });
  if (!answer.ok) return failed(answer.code, messages);
  const [article] = answer.value.items;
  if (!article) return failed('NOT_FOUND', messages);
  const sentences = article.paragraphs.flatMap((paragraph, block) =>
    sentencesOf(paragraph).map((text): Spoken => ({ block, text })),
  );
  // An address looks like 监察法@2024-12-25#第三条.
  return ready({ title: article.address.replace('#', ' '), sentences });
}
