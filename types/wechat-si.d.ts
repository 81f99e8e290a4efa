/** WeChat's 同声传译 plugin, as far as it is used: https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/extended/translator.html */
declare function requirePlugin(name: 'WechatSI'): {
  /** `content`: at most 1,000 bytes. `filename`: address of an mp3 for some hours. */
  textToSpeech(options: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success: (result: { filename: string }) => void;
    fail: (problem: unknown) => void;
  }): void;
};
