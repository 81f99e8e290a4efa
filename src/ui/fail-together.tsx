import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useState } from 'react';
import { Button } from './button';
import type { Loadable } from './loadable';
import { Notice } from './notice';

interface Together {
  tell: (what: string, failure: Failing | null) => void;
  /** The parts that one sentence speaks for; empty while at most one fails. */
  parts: ReadonlyMap<string, Failing>;
}

/** What a part shows that failed, or could not be had anew. */
interface Failing {
  of: Loadable<unknown>;
  message: string;
}

const Told = createContext<Together | null>(null);
const NONE: ReadonlyMap<string, Failing> = new Map();

/**
 * Cards of an overview that fail at once, as without a network, say so in one sentence with one 重试 above the others. A
 * card that fails alone says it itself. `onRetry` loads all of them.
 */
export function FailTogether({ onRetry, children }: { onRetry: () => void; children: ReactNode }) {
  const [failing, setFailing] = useState(NONE);
  /** What the parts showed when 重试 was pressed: each of them that has answered shows something else. */
  const [asked, setAsked] = useState<readonly Loadable<unknown>[]>([]);
  const tell = useCallback<Together['tell']>(
    (what, failure) =>
      setFailing((before) => {
        if (before.get(what)?.of === failure?.of) return before;
        const after = new Map(before);
        if (failure === null) after.delete(what);
        else after.set(what, failure);
        return after;
      }),
    [],
  );
  const parts = failing.size > 1 ? failing : NONE;
  const all = [...parts.values()];
  return (
    <Told.Provider value={{ tell, parts }}>
      {all[0] && (
        <Notice
          kind='warn'
          text={`${all[0].message}这几项没有取到：${[...parts.keys()].join('、')}。`}
          action={
            <Button
              kind='quiet'
              text='重试'
              isBusy={all.some(({ of }) => asked.includes(of))}
              onPress={() => {
                setAsked(all.map(({ of }) => of));
                onRetry();
              }}
            />
          }
        />
      )}
      {children}
    </Told.Provider>
  );
}

/**
 * For a card of `FailTogether`: what it shows, which is less where the one sentence speaks for it; null: the card is left
 * out. `what` completes 没有取到….
 */
export function useTogether<Value>(what: string, of: Loadable<Value>): Loadable<Value> | null {
  const told = useContext(Told);
  const tell = told?.tell;
  // Before it is painted. Until the answer comes to a part that is asked again, the sentence still speaks for it.
  useLayoutEffect(() => {
    if (of.state === 'loading') return;
    const message = of.state === 'ready' ? of.stale : of.canRetry ? of.message : undefined;
    tell?.(what, message === undefined ? null : { of, message });
  }, [tell, what, of]);
  useLayoutEffect(() => () => tell?.(what, null), [tell, what]);
  if (!told?.parts.has(what)) return of;
  return of.state === 'ready' ? { state: 'ready', value: of.value } : null;
}
