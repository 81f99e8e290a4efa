import { useDidShow } from '@tarojs/taro';
import { loadMe } from '@/features/org/public';
import { go, useParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { percentWords } from '@/ui/percent-words';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import { BankField } from '../../components/bank-field';
import { ImportHistory } from '../../imports/components/import-history';
import { ImportOptionsFields } from '../../imports/components/import-options';
import { TemplateLinks } from '../../imports/components/template-links';
import { type ImportWay, isReadyToStart, useImportForm } from '../../imports/form-store';
import { useBankUnit } from '../../use-bank-unit';

const WAYS: { value: ImportWay; label: string }[] = [
  { value: 'file', label: '文件' },
  { value: 'text', label: '粘贴文字' },
];
const MOST_CHARACTERS = 200_000;

/** 导入试题: the form, or from 待我处理 the imports that wait to be confirmed. */
export default function ImportPage() {
  const isQueue = useParams('importQuestions')('list') === 'ready';
  if (!isQueue) return <ImportForm />;
  return (
    <Page title='导入试题' wide='form'>
      <ImportHistory of='ready' />
    </Page>
  );
}

/** Takes a file or a pasted text, and the values for empty fields, then checks it. */
function ImportForm() {
  const form = useImportForm();
  const bank = useBankUnit();
  useDidShow(() => void loadMe());
  const start = async () => {
    const importId = await form.start(bank.unitId);
    if (importId !== null) go('importJob', { importId });
  };

  return (
    <Page
      title='导入试题'
      wide='form'
      note={form.message}
      action={
        <Button
          text='检查'
          onPress={() => void start()}
          isBusy={form.isBusy}
          isDisabled={!isReadyToStart(form) || bank.unitId === ''}
        />
      }
    >
      <Notice text='先检查每一行，确认以后才写入题库。' />
      <Card>
        <Chips isChoice label='从哪里来' options={WAYS} value={form.way} onChange={form.setWay} />
        {form.way === 'file' ? <FileField /> : <PastedField />}
        <BankField {...bank} />
      </Card>
      <Card title='模板'>
        <TemplateLinks />
      </Card>
      <Card title='统一填写'>
        <ImportOptionsFields options={form.options} onChange={form.choose} />
      </Card>
      <ImportHistory of='all' />
    </Page>
  );
}

function FileField() {
  const { file, uploaded, isBusy, pick } = useImportForm();
  return (
    <>
      <Row
        title={file ? file.name : '还没有选择文件'}
        facts={
          file
            ? [sizeWords(file.size)]
            : ['Excel（.xlsx）、Word（.docx）、CSV、Moodle GIFT、Aiken 或纯文本', '最多 20,000 行、10 MB']
        }
      />
      {uploaded !== null && <ProgressBar value={uploaded} label={`已上传 ${percentWords(uploaded)}`} />}
      <Button
        kind='secondary'
        text={file ? '换一个文件' : '选择文件'}
        onPress={() => void pick()}
        isDisabled={isBusy}
      />
    </>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function PastedField() {
  const { text, write } = useImportForm();
  return (
    <TextField
      label='试题'
      hint='序号和题干，A. B. C. D. 选项，“答案：”，“解析：”……也可以粘贴 GIFT、Aiken 或从电子表格复制的几列。'
      lines={12}
      value={text}
      onChange={write}
      maxLength={MOST_CHARACTERS}
    />
  );
}
