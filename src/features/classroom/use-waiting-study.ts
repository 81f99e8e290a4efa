import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useWaiting } from './waiting-store';

/** What I did without a network goes through when the app is opened or shown again, whatever page that is. */
export function useWaitingStudy(): void {
  const resume = useWaiting((waiting) => waiting.resume);
  useEffect(resume, [resume]);
  useDidShow(resume);
}
