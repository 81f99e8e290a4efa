import Taro from '@tarojs/taro';

export interface Question {
  title: string;
  /** Names the consequence: “发布后 7 个支部 116 名党员可见”. */
  content: string;
  /** A verb, at most four characters (WeChat cuts the rest). */
  confirmText: string;
}

/** Asks once before a public or destructive act; true when the person agreed. */
export async function confirm({ title, content, confirmText }: Question): Promise<boolean> {
  const answer = await Taro.showModal({ title, content, confirmText, cancelText: '取消', confirmColor: '#C7000B' });
  return answer.confirm;
}
