import type { ReactNode } from 'react';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { MyFeedback } from '../../../../../core/disclosure/contract';
import { FeedbackNote } from './feedback-note';

interface FeedbackCardProps {
  feedback: MyFeedback;
  byName?: string;
  /** Buttons, such as answering it. */
  children?: ReactNode;
}

/** Feedback with a link to its item. */
export function FeedbackCard({ feedback, byName, children }: FeedbackCardProps) {
  const { disclosureId, disclosureTitle } = feedback;
  return (
    <Card>
      <Row title={disclosureTitle} onPress={() => go('disclosure', { disclosureId })} />
      <FeedbackNote feedback={feedback} {...(byName === undefined ? {} : { byName })} />
      {children}
    </Card>
  );
}
