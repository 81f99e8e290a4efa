import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';

/** In place of a form, for somebody who may not write one. `what`: what they may not do. */
export const NotAWriter = ({ title, what }: { title: string; what: string }) => (
  <Card title={title}>
    <EmptyState title={`您还不能${what}。`} hint='由管理员授予支部联络员或支部书记的角色。' />
  </Card>
);
