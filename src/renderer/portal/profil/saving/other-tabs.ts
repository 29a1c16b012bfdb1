import { useCallback, useEffect, useEffectEvent, useRef } from 'react';

/**
 * Tabs of this browser tell one another that something was saved, so that the others read it again and keep
 * what is being typed in them. `what` names it, e.g. 'profil'. Returns how to tell.
 */
export function useOtherTabs(what: string, onMoved: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const moved = useEffectEvent(onMoved);
  useEffect(() => {
    const opened = new BroadcastChannel(`pupitre.${what}`);
    opened.onmessage = () => moved();
    channel.current = opened;
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [what]);
  return useCallback(() => channel.current?.postMessage(null), []);
}
