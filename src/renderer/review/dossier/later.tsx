import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  readonly isThere: boolean;
  readonly children: ReactNode;
}

/**
 * What stands under the first screenful of a pane, once it is there. Until then its room is kept as it was, so
 * that a pane that was scrolled stays where one reads.
 */
export function Later({ isThere, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!isThere || !room.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(room.current);
    return () => observer.disconnect();
  }, [isThere]);
  return (
    <div ref={room} style={isThere ? undefined : { minHeight: height }}>
      {isThere ? children : null}
    </div>
  );
}
