import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { SaveCode } from '@/platform/download';
import type { UploadCode } from '@/platform/upload';
import type { changeImport, commitImport, undoImport } from '../../../../core/bank/imports/contract';
import type { FileRefusal } from '../../../../core/bank/imports/import';

export const importMessages: Record<
  RefusalOf<typeof changeImport | typeof commitImport | typeof undoImport>,
  string
> = {
  ...commonMessages,
  INVALID_INPUT: '填写的内容有误：粘贴的文字最多 20 万字，主题最多 40 字。',
  WRONG_STATE: '这次导入已经到了别的一步，请刷新后再看。',
  QUESTIONS_ANSWERED: '这次导入的题已经有人作答过，不能撤销；不要的题可以在题库里停用。',
};

export const uploadMessages: Record<UploadCode, string> = {
  NETWORK: '文件没有传上去，请检查网络后重试。',
  REFUSED: '存储没有收下这个文件，请重新选择。',
};

export const saveMessages: Record<SaveCode, string> = {
  NETWORK: '文件没有下载下来，请检查网络后重试。',
  NOT_SAVED: '文件没有保存。',
};

/** Message for a refused file, with what the person can do. */
export const refusalWords: Record<FileRefusal, string> = {
  FILE_MISSING: '没有收到文件，可能没有上传完。请重新选择。',
  FILE_TOO_LARGE: '文件超过 10 MB。请分成几个文件导入。',
  FILE_EMPTY: '文件里没有内容。',
  OLD_EXCEL: '这是 Excel 97-2003 的格式（.xls）。请用电子表格软件打开，另存为 .xlsx。',
  OLD_WORD:
    '这是 Word 97-2003 的格式（.doc）或 WPS 文字（.wps），改了扩展名也一样。请用 Word 或 WPS 打开，另存为 .docx。',
  ENCRYPTED: '文件加了密码。请打开它，去掉密码，保存以后再选。',
  RICH_TEXT: '这是 RTF 文档，改了扩展名也一样。请用 Word 或 WPS 打开，另存为 .docx。',
  WEB_PAGE: '这是网页或 XML，改了扩展名也一样。请打开它，另存为 .docx 或 .xlsx，或把文字复制出来粘贴。',
  NOT_A_WORKBOOK: '这不是电子表格，也不是 Word 文档，可能是压缩包。请另存为 .xlsx 或 .docx，或把文字复制出来粘贴。',
  PDF: '读不了 PDF。请把文字复制出来粘贴，或整理成电子表格。',
  NOT_TEXT: '读不出文字。文件应当是 .xlsx、.docx，或 UTF-8、UTF-16、GB18030 编码的文字。',
  BAD_WORKBOOK: '文件损坏、没有传完整，或含有不该有的内容。请用电子表格软件、Word 或 WPS 打开，另存为新文件。',
  UNFOLDS_TOO_LARGE: '文件解开以后远比试题大，没有读。请把试题复制到新的文件里再导入。',
  BAD_CSV: 'CSV 的引号没有配对。请用电子表格软件打开，另存为 .xlsx。',
  NO_COLUMNS: '前二十行里没有找到列名。至少要有“题干”和“答案”两列，可以下载模板对照。',
  NO_QUESTIONS: '列名下面没有题，或文字里没有找到题。',
  TOO_MANY_ROWS: '一次最多导入 20,000 行。请分成几个文件。',
  LINE_TOO_LONG: '有一行超过 32,767 个字，不像是试题。请检查文件。',
  TAKES_TOO_LONG: '读这份文件用的时间太长，没有读完。请分成几份再导入。',
};
