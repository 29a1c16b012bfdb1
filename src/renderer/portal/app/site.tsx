import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { SiteView } from '../../../protocol/portal/views.ts';
import { useTRPC } from './api.ts';
import { remember, remembered } from './storage.ts';

/** What the établissement shows of itself on every page. */
export type Brand = Pick<SiteView, 'etablissement' | 'couleur' | 'logo'>;

/** The établissement that this portal is of; undefined while it is on its way. */
export function useSite(): SiteView | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.site.accueil.queryOptions()).data;
}

/** The last visit's brand while this one's is on its way, so that the page does not change colour under the eyes. */
export function useBrand(): Brand | null {
  const site = useSite();
  const before = useMemo(() => readBrand(remembered('marque')), []);
  useEffect(() => {
    if (!site) return;
    const { etablissement, couleur, logo } = site;
    remember('marque', JSON.stringify({ etablissement, couleur, logo } satisfies Brand));
  }, [site]);
  return site ?? before;
}

/** A remembered brand, or null: what is in the browser's memory is not trusted to have our shape. */
export function readBrand(text: string | null): Brand | null {
  if (text === null) return null;
  try {
    const { etablissement, couleur, logo } = JSON.parse(text) as Record<string, unknown>;
    if (typeof etablissement !== 'string') return null;
    return {
      etablissement,
      couleur: typeof couleur === 'string' ? couleur : null,
      // Only a path of this very server.
      logo: typeof logo === 'string' && /^\/(?![/\\])/.test(logo) ? logo : null,
    };
  } catch {
    return null;
  }
}
