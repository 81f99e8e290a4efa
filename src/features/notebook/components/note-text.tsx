import { Text } from '@tarojs/components';
import type { NoteWords } from '../../../../core/notebook/contract';
import styles from './note-text.module.scss';
import { PhotoGrid } from './photo-grid';

interface NoteTextProps {
  note: Pick<NoteWords, 'anchor' | 'text' | 'photos'>;
  /** Not where the paragraph itself stands above it. */
  withQuote?: boolean;
}

/** The words of the lesson that a note is about, what was written, and its photos. */
export function NoteText({ note: { anchor, text, photos }, withQuote = true }: NoteTextProps) {
  return (
    <>
      {withQuote && anchor && <Text className={styles.quote}>{anchor.quote}</Text>}
      {text !== '' && (
        <Text className={styles.text} userSelect>
          {text}
        </Text>
      )}
      {photos.length > 0 && <PhotoGrid photos={photos} />}
    </>
  );
}
