import type { ReactNode } from 'react';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { MyFeedback } from '../../../../../core/disclosure/contract';
import { FeedbackNote } from './feedback-note';

interface FeedbackCardProps {
  feedback: MyFeedback;
  byName?: string;
  /** Of the unit that has to answer. */
  unitName?: string;
  isOverdue?: boolean;
  /** Buttons, such as answering it. */
  children?: ReactNode;
}

/** Feedback with a link to its item. */
export function FeedbackCard({ feedback, byName, unitName, isOverdue = false, children }: FeedbackCardProps) {
  const { disclosureId, disclosureTitle } = feedback;
  return (
    <Card>
      <Row
        title={disclosureTitle}
        facts={[unitName, isOverdue ? '超期未答复' : undefined]}
        isUrgent={isOverdue}
        onPress={() => go('disclosure', { disclosureId })}
      />
      <FeedbackNote feedback={feedback} {...(byName === undefined ? {} : { byName })} />
      {children}
    </Card>
  );
}
