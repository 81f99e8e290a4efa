import { Text } from '@tarojs/components';
import { PhotoGrid } from '@/ui/photo-grid';
import type { NoteWords } from '../../../../../core/notebook/contract';
import styles from './note-text.module.scss';

interface NoteTextProps {
  note: Pick<NoteWords, 'anchor' | 'text' | 'photos'>;
  /** false where the quoted paragraph is right above the note. */
  withQuote?: boolean;
}

/** A note: the quoted words of the lesson, its text and its photos. */
export function NoteText({ note: { anchor, text, photos }, withQuote = true }: NoteTextProps) {
  return (
    <>
      {withQuote && anchor && <Text className={styles.quote}>{anchor.quote}</Text>}
      {text !== '' && (
        <Text className={styles.text} userSelect>
          {text}
        </Text>
      )}
      {photos.length > 0 && <PhotoGrid photos={photos} alt='手写照片' />}
    </>
  );
}
