import Taro from '@tarojs/taro';

/**
 * Plays a short sound to its end or until `stop`. `onOver` is called when it ended or could not be played, not after
 * `stop`.
 */
export const playSound = (address: string, onOver: (outcome: 'played' | 'failed') => void): { stop: () => void } =>
  process.env.TARO_ENV === 'weapp' ? playInWeChat(address, onOver) : playInBrowser(address, onOver);

function playInWeChat(address: string, onOver: (outcome: 'played' | 'failed') => void): { stop: () => void } {
  const sound = Taro.createInnerAudioContext();
  sound.onEnded(() => {
    sound.destroy();
    onOver('played');
  });
  sound.onError(() => {
    sound.destroy();
    onOver('failed');
  });
  sound.src = address;
  sound.play();
  return { stop: () => sound.destroy() };
}

function playInBrowser(address: string, onOver: (outcome: 'played' | 'failed') => void): { stop: () => void } {
  const audio = new Audio(address);
  let isStopped = false;
  const end = (outcome: 'played' | 'failed') => () => {
    if (!isStopped) onOver(outcome);
  };
  audio.onended = end('played');
  audio.play().catch(end('failed'));
  return {
    stop: () => {
      isStopped = true;
      audio.pause();
    },
  };
}
