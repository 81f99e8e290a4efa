import { Text } from '@tarojs/components';
import { Notice } from '@/ui/notice';
import type { SurveyView } from '../../../../core/surveys/contract';
import { momentWords } from '../words';
import styles from './surveys.module.scss';

const wordsOf = ({ from, to, reason, proposedBy, confirmedBy }: SurveyView['changes'][number]): string =>
  `${to < from ? '提前' : '延长'}到 ${momentWords(to)} 截止，原来是 ${momentWords(from)}。${proposedBy}提出，${confirmedBy}同意。理由：${reason}`;

/** Every change of the end, for everybody to see: the last one first, those before it in one text. */
export function Changes({ changes }: Pick<SurveyView, 'changes'>) {
  const [last, ...earlier] = changes.map(wordsOf).reverse();
  if (last === undefined) return null;
  return (
    <>
      <Notice kind='warn' text={last} />
      {earlier.length > 0 && (
        <Text className={styles.intro} userSelect>
          {`此前的改动：\n${earlier.join('\n')}`}
        </Text>
      )}
    </>
  );
}
