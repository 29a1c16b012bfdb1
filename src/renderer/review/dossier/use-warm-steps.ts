import { useEffect, useRef } from 'react';
import { type PieceTab, stepTab } from './piece-tab.ts';
import { useWarm } from './use-warm.ts';

/** Who leafs through dossiers needs the next one first: its pièces wait until one stays. */
const STAYS_MS = 200;

/** Gets the pièces ready that N and P lead to from this one, in the pane where one reads. */
export function useWarmSteps(tabs: readonly PieceTab[], typeId: string | null, active: boolean): void {
  const { piece } = useWarm();
  const before = useRef<readonly PieceTab[] | null>(null);
  useEffect(() => {
    const steps = before.current === tabs;
    before.current = tabs;
    if (!active) return;
    const warm = (): void => {
      for (const step of [1, -1] as const) {
        const id = stepTab(tabs, typeId, step);
        const shown = tabs.find(({ type }) => type.id === id)?.shown;
        if (shown && id !== typeId) piece(shown, step === 1);
      }
    };
    if (steps) return warm();
    const timer = setTimeout(warm, STAYS_MS);
    return () => clearTimeout(timer);
  }, [tabs, typeId, active, piece]);
}
