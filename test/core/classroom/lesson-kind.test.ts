import type { LessonKind } from '../../../core/classroom/lesson-contract';
import { lessonKindOf } from '../../../core/classroom/rules/lesson-kind';
import type { Block, RichText } from '../../../core/kernel/rich-text';

const words = (length: number): Block => ({ type: 'paragraph', spans: [{ text: '字'.repeat(length) }] });
const picture: Block = { type: 'picture', src: '/static/lessons/a.png', alt: '很长的说明'.repeat(60) };
const video: Block = { type: 'video', src: 'v', title: '' };
const audio: Block = { type: 'audio', src: 's', title: '' };
const attachment: Block = { type: 'attachment', src: 'd', name: '手册', size: null };

test.each<[string, RichText, LessonKind]>([
  ['without anything', [], 'article'],
  ['of words', [words(10)], 'article'],
  ['of words with a picture among them', [words(500), picture], 'article'],
  ['of a picture with a few words', [words(20), picture], 'pictures'],
  ['with a film, whatever else is in it', [words(900), picture, audio, video], 'video'],
  ['with sound', [words(900), picture, audio], 'audio'],
  ['of a document with a few words', [words(20), attachment], 'attachment'],
  ['of words with a document at the end', [words(900), attachment], 'article'],
])('a lesson %s', (_title, body, kind) => {
  expect(lessonKindOf(body)).toBe(kind);
});
