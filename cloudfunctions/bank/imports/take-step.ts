import { commitStep } from './commit-step';
import type { ImportDoc } from './documents';
import { readStep } from './read-step';
import type { StepContext } from './step-context';
import { undoStep } from './undo-step';

/** The next step of an import, whoever takes it. Two at once write nothing twice. */
export async function takeStep(doc: ImportDoc, context: StepContext): Promise<void> {
  switch (doc.state) {
    case 'reading':
      return readStep(context.db, doc, context.now);
    case 'importing':
      return commitStep(doc, context);
    case 'undoing':
      return undoStep(doc, context);
    case 'refused':
    case 'ready':
    case 'done':
    case 'undone':
      return;
    default:
      doc.state satisfies never;
  }
}
