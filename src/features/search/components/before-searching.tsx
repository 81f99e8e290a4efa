import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { scopeWords } from '../words';

interface BeforeSearchingProps {
  recent: readonly string[];
  keepsBank: boolean;
  onChoose: (words: string) => void;
  onClear: () => void;
}

/** Before the first search: what can be found, and the last searches on this device. */
export function BeforeSearching({ recent, keepsBank, onChoose, onClear }: BeforeSearchingProps) {
  if (recent.length === 0)
    return <EmptyState title={scopeWords(keepsBank)} hint='两个字起，几个词之间用空格隔开，都有的才算找到。' />;
  return (
    <Card title='最近搜过' extra={<Button kind='quiet' text='清除' onPress={onClear} />}>
      {recent.map((words) => (
        <Row key={words} title={words} onPress={() => onChoose(words)} />
      ))}
    </Card>
  );
}
