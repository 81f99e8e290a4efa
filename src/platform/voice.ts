import Taro from '@tarojs/taro';
import { report } from './report';

/** Says one sentence at a time. `onEnd` gets `said`, or `failed` if no sound came; it is not called after `silence`. */
export interface Voice {
  say: (sentence: string, rate: number, onEnd: (outcome: 'said' | 'failed') => void) => void;
  silence: () => void;
}

/**
 * Finds the 同声传译 plugin in WeChat, if the build includes it, or a browser's own Chinese voice. Without one `onFound` is
 * not called.
 */
export const findVoice = (onFound: (voice: Voice) => void): void =>
  process.env.TARO_ENV === 'weapp' ? findPlugin(onFound) : findBrowserVoice(onFound);

function findPlugin(onFound: (voice: Voice) => void): void {
  if (SPEECH_PLUGIN) onFound(pluginVoice());
}

function pluginVoice(): Voice {
  const plugin = requirePlugin('WechatSI');
  const sound = Taro.createInnerAudioContext();
  let turn = 0;
  return {
    say: (content, rate, onEnd) => {
      turn += 1;
      const mine = turn;
      const end = (outcome: 'said' | 'failed') => {
        if (mine === turn) onEnd(outcome);
      };
      sound.offEnded();
      sound.onEnded(() => end('said'));
      plugin.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content,
        success: ({ filename }) => {
          if (mine !== turn) return;
          sound.src = filename;
          sound.playbackRate = rate;
          sound.play();
        },
        fail: (problem) => {
          report('a sentence was not read', problem);
          end('failed');
        },
      });
    },
    silence: () => {
      turn += 1;
      sound.stop();
    },
  };
}

/** Some browsers load their voices late and then fire `voiceschanged`. */
function findBrowserVoice(onFound: (voice: Voice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    const chinese = speechSynthesis.getVoices().filter(({ lang }) => /^zh([-_]|$)/i.test(lang));
    const voice = chinese.find(({ lang }) => /^zh[-_]cn/i.test(lang)) ?? chinese[0];
    if (!voice) return;
    speechSynthesis.removeEventListener?.('voiceschanged', look);
    onFound(browserVoice(voice));
  };
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}

function browserVoice(voice: SpeechSynthesisVoice): Voice {
  let turn = 0;
  return {
    say: (sentence, rate, onEnd) => {
      turn += 1;
      const mine = turn;
      // A cancelled sentence ends too, but must not be reported.
      const end = (outcome: 'said' | 'failed') => () => {
        if (mine === turn) onEnd(outcome);
      };
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.onend = end('said');
      utterance.onerror = end('failed');
      speechSynthesis.cancel();
      speechSynthesis.speak(utterance);
    },
    silence: () => {
      turn += 1;
      speechSynthesis.cancel();
    },
  };
}
