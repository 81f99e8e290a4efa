import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useWaiting } from './waiting-store';

/** Sends actions that wait for the network when the app is opened or shown again, on any page. */
export function useWaitingStudy(): void {
  const resume = useWaiting((waiting) => waiting.resume);
  useEffect(resume, [resume]);
  useDidShow(resume);
}
