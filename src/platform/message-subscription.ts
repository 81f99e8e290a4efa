import Taro from '@tarojs/taro';

/**
 * Asks in WeChat whether one message by this template may be sent; true when the person allowed it. WeChat takes the
 * question only from the handler of a tap, so nothing may be awaited before.
 */
export const allowsMessage = (templateId: string): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.requestSubscribeMessage({
      tmplIds: [templateId],
      entityIds: [],
      success: (answer) => resolve(answer[templateId] === 'accept'),
      // Also when the person has switched off all messages of this program.
      fail: () => resolve(false),
    });
  });
