import { Card } from '@/ui/card';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { useImport } from '../import-store';
import { progressWords } from '../words';

/** How far the reading, the check or the import has come. */
export function ImportProgress() {
  const { phase, progress } = useImport();
  return (
    <Card>
      <ProgressBar value={progress} label={progressWords(phase, progress)} />
      <Row title='可以看别的页面，回来还在这里。' facts={['关掉就停下；再选一次这份文件接着导入，不会重复']} />
    </Card>
  );
}
