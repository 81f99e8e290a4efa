import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { SideBySide } from '@/ui/side-by-side';
import type { QuestionVersion, QuestionView } from '../../../../core/bank/questions/contract';
import { contentChanges } from '../../../../core/bank/rules/content-changes';
import { changeWords, fieldWords, linesOf } from '../words';

/** All versions of a question, the present one first, each with its changes from the one before. */
export function VersionsCard({ question }: { question: QuestionView }) {
  const { version, content, written, versions } = question;
  const all: QuestionVersion[] = [{ version, content, written }, ...versions];
  const [open, setOpen] = useState<readonly number[]>([]);
  return (
    <Card title='版本'>
      <Pieces of={all}>
        {(each, index) => (
          <VersionRow
            key={each.version}
            version={each}
            before={all[index + 1]}
            isOpen={open.includes(each.version)}
            onTurn={() =>
              setOpen(
                open.includes(each.version) ? open.filter((other) => other !== each.version) : [...open, each.version],
              )
            }
          />
        )}
      </Pieces>
    </Card>
  );
}

interface VersionRowProps {
  version: QuestionVersion;
  before: QuestionVersion | undefined;
  /** Its changes are shown. */
  isOpen: boolean;
  onTurn: () => void;
}

function VersionRow({ version: { version, content, written }, before, isOpen, onTurn }: VersionRowProps) {
  const changes = before ? contentChanges(before.content, content) : [];
  const facts = [
    written ? `${changeWords[written.change]} ${friendlyTime(written.at, now())}` : '较早的版本',
    written?.by,
    changes.length > 0 ? `改了${changes.map((field) => fieldWords[field]).join('、')}` : undefined,
  ];
  return (
    <>
      <Row title={`第 ${version} 版`} facts={facts} {...(before && changes.length > 0 ? { onPress: onTurn } : {})} />
      {isOpen &&
        before &&
        changes.map((field) => (
          <View key={field}>
            <SideBySide
              left={{
                title: `${fieldWords[field]} · 第 ${before.version} 版`,
                paragraphs: linesOf(field, before.content),
              }}
              right={{ title: `${fieldWords[field]} · 第 ${version} 版`, paragraphs: linesOf(field, content) }}
            />
          </View>
        ))}
    </>
  );
}
