import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import type { QuestionState } from '../../../../core/bank/stale/outdated';
import { type Filter, isNarrowed, unfiltered, useDesk } from '../questions/rows-store';
import { stateWords } from '../words';

const hints: Record<QuestionState, string> = {
  draft: '新建的试题先存为草稿，管理员启用后才会出进试卷。',
  active: '启用的试题会显示在这里，组卷从中抽题。',
  stale: '法规库导入新版本后，引用的条文有改动的试题会出现在这里。',
  retired: '停用的试题会显示在这里，可以恢复使用。',
};

/** For an empty list: what it will hold, and how to add it. */
export function QuestionsEmpty({ filter }: { filter: Filter }) {
  const { choose } = useDesk();
  if (!isNarrowed(filter))
    return <EmptyState title={`没有${stateWords[filter.state]}的试题。`} hint={hints[filter.state]} />;
  return (
    <EmptyState
      title='没有符合这些条件的试题。'
      hint='换一个条件，或者看全部。'
      action={<Button kind='quiet' text='清除条件' onPress={() => choose(unfiltered)} />}
    />
  );
}
