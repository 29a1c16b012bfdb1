/** What the review workspace can do, as the table of docs/journeys.md names it. */
export const CAPABILITIES = [
  'volets',
  'presentation',
  'surlignages',
  'versions',
  'citations',
  'textes',
  'nouveautes',
  'avis',
  'grille',
  'balayage-critere',
  'repartition',
  'recusation',
  'charge',
  'accord',
  'calibrage',
  'lots',
  'publication',
  'lettre',
  'motifs',
  'seance',
  'classement',
  'proces-verbal',
  'pieces',
  'balayage-pieces',
  'completude',
  'faits',
  'mail',
  'notes',
  'etiquettes',
  'palette',
  'vues',
  'touches',
  'liens',
  'recents',
  'fenetres',
  'exports',
  'impression',
  'reglages',
  'deconnexion',
  'synchronisation',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** In which state of the network a journey does the thing itself, not only looks at it. */
type Seen = 'online' | 'offline' | 'both';

/**
 * The tags of a journey: `@citations:offline` for each capability it shows, and `@online`, `@offline` to run
 * by. `npm run check` holds docs/journeys.md to them.
 */
export function shows(
  capabilities: Partial<Readonly<Record<Capability, Seen>>>,
  ...more: readonly `@${string}`[]
): { readonly tag: string[] } {
  const tags = Object.entries(capabilities).flatMap(([name, seen]) =>
    (seen === 'both' ? ['online', 'offline'] : [seen]).map((state) => ({ state, tag: `@${name}:${state}` })),
  );
  return {
    tag: [...new Set([...tags.map(({ state }) => `@${state}`), ...tags.map(({ tag }) => tag), ...more])],
  };
}
