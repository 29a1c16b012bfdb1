import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useRegistry } from '../keys/shortcuts-provider.tsx';

/**
 * Whether what one doesn't see of this dossier at first (behind the open tab, under the first screenful) is to
 * be there: once what is on screen is painted. Keys that only it answers wait for it meanwhile.
 */
export function useBehind(dossierId: string): boolean {
  const registry = useRegistry();
  const [painted, setPainted] = useState<string | null>(null);
  const release = useRef<(() => void) | null>(null);
  const isThere = painted === dossierId;
  useLayoutEffect(() => {
    const held = registry.hold();
    release.current = held;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Two frames: while this one is rastered and shown by others, the processor is theirs.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(() => setPainted(dossierId));
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      held();
    };
  }, [registry, dossierId]);
  // After the effects of what has come, which say what it answers.
  useEffect(() => {
    if (isThere) release.current?.();
  }, [isThere]);
  return isThere;
}
