import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';

/** Links from 我的 to my notes and recordings. */
export const NotebookRows = () => (
  <>
    <Row title='笔记' facts={['读课时记的，手抄的']} onPress={() => go('notes')} />
    <Row title='听读' facts={['自己读的录音，只有自己听得到']} onPress={() => go('recordings')} />
  </>
);
