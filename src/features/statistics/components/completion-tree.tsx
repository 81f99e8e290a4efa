import { figure } from '@/ui/figure';
import { UnitTree } from '@/ui/table/unit-tree';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { type CompletionNode, completionTree } from '../../../../core/statistics/rules/roll-up';
import { countOf, rateOf, rateWords, stateWords } from '../words';
import styles from './completion-tree.module.scss';
import { Count } from './count';

const states: readonly PersonState[] = ['finished', 'missing', 'exempt'];

/** The completion of each unit below that of the unit above it, on a wide screen. */
export function CompletionTree({ completion }: { completion: CompletionView }) {
  const { assignmentId, title } = completion.assignment;
  return (
    <UnitTree
      label='各单元完成情况'
      title={`${title} 各单元完成情况`}
      tree={completionTree(completion)}
      order={{ title: '完成率', isDown: false }}
      columns={[
        { title: '', cell: (node) => <Bar node={node} /> },
        // Units where nobody is due come last.
        { title: '完成率', cell: rateWords, text: rateWords, sortBy: (node) => rateOf(node) ?? 2 },
        ...states.map((state) => ({
          title: stateWords[state],
          cell: (node: CompletionNode) =>
            node.children.length > 0 ? (
              figure(countOf(state, node))
            ) : (
              <Count assignmentId={assignmentId} unit={node} state={state} />
            ),
          text: (node: CompletionNode) => String(countOf(state, node)),
          sortBy: (node: CompletionNode) => countOf(state, node),
        })),
      ]}
    />
  );
}

const Bar = ({ node }: { node: CompletionNode }) => (
  <span className={styles.track} aria-hidden='true'>
    <span className={styles.fill} style={{ width: `${100 * (rateOf(node) ?? 0)}%` }} />
  </span>
);
