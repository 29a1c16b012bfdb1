import { STATUTS_DOSSIER } from '../../../domain/codes.ts';
import { COLONNES_INBOX, ETATS_INBOX, type InboxQuery } from '../../../protocol/workspace.ts';

export const FIRST_QUERY: InboxQuery = {
  recherche: '',
  etat: 'aLire',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};

const MAX_SEARCH = 200;
const MAX_ETIQUETTE = 50;

/** A list as it was saved, or null when nothing usable was. */
export function savedQuery(saved: unknown): InboxQuery | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { recherche, etat, sessionId, statut, etiquette, tri } = saved as Partial<InboxQuery>;
  if (!etat || !ETATS_INBOX.includes(etat) || !tri || !COLONNES_INBOX.includes(tri.colonne)) return null;
  return {
    ...FIRST_QUERY,
    recherche: typeof recherche === 'string' ? recherche.slice(0, MAX_SEARCH) : '',
    etat,
    sessionId: typeof sessionId === 'string' ? sessionId : null,
    statut: STATUTS_DOSSIER.find((code) => code === statut) ?? null,
    ...(typeof etiquette === 'string' ? { etiquette: etiquette.slice(0, MAX_ETIQUETTE) } : {}),
    tri: { colonne: tri.colonne, descendant: Boolean(tri.descendant) },
  };
}

/** What the list asks for: a search looks in every state, since one looks for a person. */
export const effectiveQuery = (asked: InboxQuery): InboxQuery =>
  asked.recherche.trim() === '' ? asked : { ...asked, etat: 'tous' };
