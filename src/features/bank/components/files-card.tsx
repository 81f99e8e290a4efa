import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';

/** Links to import and export. */
export function FilesCard() {
  return (
    <Card>
      <Row
        title='导入试题'
        facts={['Excel、CSV、GIFT、Aiken、纯文本', '先检查再写入', '可以撤销']}
        onPress={() => go('importQuestions', {})}
      />
      <Row title='导出试题' facts={['同样的格式，改好可以再导入']} onPress={() => go('exportQuestions')} />
    </Card>
  );
}
