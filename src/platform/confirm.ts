import Taro from '@tarojs/taro';
import { askInBrowser } from './browser/dialog';

export interface Question {
  title: string;
  /** Names the consequence: “发布后 7 个支部 116 名党员可见”. */
  content: string;
  /** A verb, at most four characters (WeChat cuts the rest). */
  confirmText: string;
}

/** Asks once before a public or destructive act; true when the person agreed. */
export async function confirm(question: Question): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return askInBrowser(question);
  const { title, content, confirmText } = question;
  const answer = await Taro.showModal({ title, content, confirmText, cancelText: '取消', confirmColor: '#C7000B' });
  return answer.confirm;
}
