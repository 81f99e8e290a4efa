import { useEffect } from 'react';

function useQuestion(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}

/** The browser asks before it closes or reloads the tab while something would be lost. WeChat cannot ask there. */
export const useAskBeforeClosing: (isAtRisk: boolean) => void =
  process.env.TARO_ENV === 'weapp' ? () => {} : useQuestion;
