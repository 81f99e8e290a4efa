import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { StatutePart } from '../../../../core/library/rules/parts';
import { partRange, partTitle } from '../words';

interface ContentsProps {
  parts: readonly StatutePart[];
  onRead: (part: number) => void;
}

/** 目录: chapters and sections, each with its range of articles. */
export function Contents({ parts, onRead }: ContentsProps) {
  return (
    <Card title='目录'>
      <Pieces of={parts}>
        {(part, index) => (
          <Row key={part.from} title={partTitle(part)} facts={[partRange(part)]} onPress={() => onRead(index)} />
        )}
      </Pieces>
    </Card>
  );
}
