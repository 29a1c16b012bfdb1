import { createContext, type ReactNode, use, useState } from 'react';
import { useLocation } from 'wouter';
import { ROUTES } from './routes.ts';

type Origin = typeof ROUTES.inbox | typeof ROUTES.texts;

const OriginContext = createContext<Origin>(ROUTES.inbox);
const isOrigin = (location: string): location is Origin =>
  location === ROUTES.inbox || location === ROUTES.texts;

/** Remembers which list was on screen last: a dossier closes onto the one that it was opened from. */
export function OriginProvider({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const [origin, setOrigin] = useState<Origin>(ROUTES.inbox);
  if (isOrigin(location) && location !== origin) setOrigin(location);
  return <OriginContext value={origin}>{children}</OriginContext>;
}

/** Where a dossier goes back to: the list, or the results of a search. */
export const useOrigin = (): Origin => use(OriginContext);
