import Taro from '@tarojs/taro';
import { create } from 'zustand';

interface PrivacyState {
  /** Takes the answer of the person who is being asked; null while nobody is. */
  answer: ((agrees: boolean) => void) | null;
}

/** Whether the person is being asked to agree to the privacy guide; `ui/privacy-sheet` shows the question. */
export const usePrivacy = create<PrivacyState>(() => ({ answer: null }));

/**
 * Whether the person agrees to the privacy guide (用户隐私保护指引); asks them if they have not agreed yet. Until they do,
 * WeChat refuses the microphone, the camera, the album, the clipboard and files from chats. A browser has no such guide.
 */
export const agreesToPrivacy = async (): Promise<boolean> =>
  process.env.TARO_ENV !== 'weapp' || !(await isAgreementMissing()) || ask();

export const openPrivacyGuide = (): void => void Taro.openPrivacyContract({});

/** Where WeChat cannot say, it asks the person itself once the API is called. */
const isAgreementMissing = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.getPrivacySetting) return resolve(false);
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization),
      fail: () => resolve(false),
    });
  });

function ask(): Promise<boolean> {
  // Somebody who asked before and got no answer is not left waiting.
  usePrivacy.getState().answer?.(false);
  return new Promise((resolve) => {
    usePrivacy.setState({
      answer: (agrees) => {
        usePrivacy.setState({ answer: null });
        resolve(agrees);
      },
    });
  });
}
