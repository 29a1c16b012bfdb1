import { createContext, type ReactNode, use, useCallback, useState } from 'react';

type Announce = (text: string) => void;
const AnnounceContext = createContext<Announce>(() => undefined);

/** A polite live region: what changed on screen, said once to a screen reader without moving the focus. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Two regions in turn: the same sentence twice is said twice. */}
      <div className="p-hidden" role="status" aria-live="polite">
        {said.turn % 2 === 0 ? said.text : ''}
      </div>
      <div className="p-hidden" role="status" aria-live="polite">
        {said.turn % 2 === 1 ? said.text : ''}
      </div>
    </AnnounceContext>
  );
}

/** Says a sentence to screen readers. */
export const useAnnounce = (): Announce => use(AnnounceContext);
