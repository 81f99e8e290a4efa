import Taro from '@tarojs/taro';
import { report } from './report';

/** Says one sentence. `onEnd` hears when it is over: `said`, or `failed` when no sound came. Nothing after `silence`. */
export interface Voice {
  say: (sentence: string, rate: number, onEnd: (outcome: 'said' | 'failed') => void) => void;
  silence: () => void;
}

/** In WeChat the 同声传译 plugin, which is part of the build only when it was asked for; a browser's own Chinese voice. */
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

/** Some browsers know their voices only after a while, and tell then; without a Chinese one nothing is ever found. */
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
      // What is cancelled ends too, and is no longer of interest.
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
