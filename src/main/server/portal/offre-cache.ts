import { jourDans } from '../../../domain/calendar/jours.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import type { ServerServices } from '../services.ts';

type Services = Pick<ServerServices, 'store' | 'organisation' | 'clock'>;

/**
 * The offer, composed once until something that it says moves: a session, a centre, the campagne, the
 * établissement, or the day (OR4). What it was composed of is asked each time, so that no writer needs to
 * know of it, in this process or another.
 */
export function createOffreCache(
  services: Services,
  compose: (services: Services) => Promise<readonly SessionView[]>,
): () => Promise<readonly SessionView[]> {
  let last: { readonly of: string; readonly offre: readonly SessionView[] } | undefined;
  return async () => {
    const of = await stateOf(services);
    if (last?.of === of) return last.offre;
    const offre = await compose(services);
    last = { of, offre };
    return offre;
  };
}

async function stateOf({ store, organisation, clock }: Services): Promise<string> {
  const campagnes = await organisation.campagnes();
  const centres = await Promise.all(
    campagnes.filter(({ active }) => active).map(({ id }) => organisation.centres(id)),
  );
  const etablissement = await store.etablissement();
  const jour = jourDans(etablissement?.body.fuseau ?? 'Europe/Paris', clock.now());
  return JSON.stringify([await store.sessionsState(), campagnes, centres, etablissement?.version, jour]);
}
