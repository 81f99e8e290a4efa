import { useEffect, useRef } from 'react';

/** Stands below a part of a list in a browser, and asks for more of it once it is seen. */
export function MoreBelow({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) onSeen();
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  });
  return <div ref={mark} style={{ height: '1px' }} />;
}
