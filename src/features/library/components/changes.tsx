import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { SideBySide } from '@/ui/side-by-side';
import { Tag } from '@/ui/tag';
import type { ArticleChangeView, VersionComparison } from '../../../../core/library/contract';
import { changeWords, countsWords, type ShownChange, shownChanges, versionWords } from '../words';

/** Changes drawn at a time. */
const STEP = 15;

/** The differences between two versions, one kind at a time; the kind that matters most is shown first. */
export function Changes({ comparison }: { comparison: VersionComparison }) {
  const { before, after, counts, changes } = comparison;
  const options = shownChanges(counts);
  const [chosen, setChosen] = useState<ShownChange | null>(null);
  const [most, setMost] = useState(STEP);
  const kind = chosen ?? options[0]?.value;
  const ofKind = changes.filter((change) => change.kind === kind);

  const choose = (value: ShownChange) => {
    setChosen(value);
    setMost(STEP);
  };
  return (
    <>
      <Card title={after.shortName}>
        <Row title={`${versionWords(before)} → ${versionWords(after)}`} facts={[countsWords(counts)]} />
      </Card>
      {kind === undefined ? (
        <EmptyState title='两版的条文没有不同。' />
      ) : (
        <Chips label='哪些条文' options={options} value={kind} onChange={choose} />
      )}
      <Pieces of={ofKind.slice(0, most)} nodes={nodesOf}>
        {(change) => (
          <Card key={`${change.before?.number} ${change.after?.number}`}>
            <ChangeView change={change} />
          </Card>
        )}
      </Pieces>
      {ofKind.length > most && <Button kind='quiet' text='更多' onPress={() => setMost(most + STEP)} />}
    </>
  );
}

/** Elements of a change, about: its paragraphs, and what is around them. */
const nodesOf = ({ before, after }: ArticleChangeView): number =>
  10 + [before, after].reduce((total, text) => total + 2 * (text?.paragraphs.length ?? 1), 0);

function ChangeView({ change }: { change: ArticleChangeView }) {
  const { kind, before, after } = change;
  if (kind === 'moved')
    return (
      <Row
        title={`${before.number} → ${after.number}`}
        facts={['条文没有改动']}
        mark={<Tag text={changeWords[kind]} />}
      />
    );
  return (
    <SideBySide
      left={{
        title: before ? `原来 · ${before.number}` : '原来',
        paragraphs: before?.paragraphs ?? '原来没有这一条。',
      }}
      right={{ title: after ? `现在 · ${after.number}` : '现在', paragraphs: after?.paragraphs ?? '这一条已经删去。' }}
    />
  );
}
