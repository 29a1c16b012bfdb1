import { assertNever } from '../../../domain/refusal.ts';
import { ETATS_INBOX, type EtatInbox } from '../../../protocol/workspace.ts';
import type { InboxEntry, InboxFilter, SearchWord } from '../../application/replica-ports.ts';

type State = Pick<
  InboxEntry,
  'statut' | 'avisEtat' | 'annulee' | 'motifsAvant' | 'nouveau' | 'mention' | 'affectation'
>;

/** What each state of the list holds. A dossier may be in several: a draft on an incomplete dossier is in both. */
function isIn(etat: Exclude<EtatInbox, 'tous'>, row: State): boolean {
  switch (etat) {
    case 'aLire':
      return !row.annulee && row.avisEtat === 'aucun' && (row.statut === 'RE' || row.statut === 'CO');
    case 'affectes':
      return !row.annulee && row.avisEtat !== 'rendu' && estLecteur(row) && row.statut !== 'AT';
    case 'nouveau':
      return !row.annulee && row.nouveau;
    case 'mention':
      return !row.annulee && row.mention;
    case 'calibrage':
      return !row.annulee && row.affectation === 'calibrage';
    case 'brouillon':
      return !row.annulee && row.avisEtat === 'brouillon';
    case 'rendu':
      return row.avisEtat === 'rendu';
    case 'incomplet':
      return !row.annulee && row.statut === 'IN';
    case 'enAttente':
      return !row.annulee && row.statut === 'AT';
    case 'motifs':
      return !row.annulee && row.motifsAvant !== null;
    default:
      return assertNever(etat);
  }
}

const estLecteur = ({ affectation }: State): boolean =>
  affectation === 'lecteur' || affectation === 'calibrage';

const ETATS = ETATS_INBOX.filter((etat) => etat !== 'tous');

const etatToken = (etat: EtatInbox): string => `_e${etat.toLowerCase()}`;
const statutToken = (statut: string): string => `_t${statut.toLowerCase()}`;
/** One token whatever the id looks like: the tokenizer splits at anything but letters and digits. */
const sessionToken = (id: string): string => `_s${Buffer.from(id).toString('hex')}`;

const etiquetteToken = (cle: string): string => `_k${Buffer.from(cle).toString('hex')}`;

/** Tokens of a row beside its words: what the list is filtered by. No folded word begins so. */
export const filterTokens = (row: State & Pick<InboxEntry, 'sessionId' | 'etiquettes'>): string =>
  [
    sessionToken(row.sessionId),
    statutToken(row.statut),
    ...row.etiquettes.map(({ cle }) => etiquetteToken(cle)),
    ...ETATS.filter((etat) => isIn(etat, row)).map(etatToken),
  ].join(' ');

/** The FTS5 expression of a filter; null: every row. */
export function matchOf(
  filter: Pick<InboxFilter, 'words' | 'etat' | 'sessionId' | 'statut' | 'etiquette'>,
): string | null {
  const parts = filter.words.map(wordMatch);
  if (filter.etat !== 'tous') parts.push(exact(etatToken(filter.etat)));
  if (filter.sessionId !== null) parts.push(exact(sessionToken(filter.sessionId)));
  if (filter.statut !== null) parts.push(exact(statutToken(filter.statut)));
  if (filter.etiquette !== null) parts.push(exact(etiquetteToken(filter.etiquette)));
  return parts.length === 0 ? null : parts.join(' AND ');
}

const exact = (token: string): string => `"${token}"`;

function wordMatch(word: SearchWord): string {
  // Folded words hold letters and digits only; quotes are doubled all the same.
  const prefix = `"${word.prefix.replaceAll('"', '""')}" *`;
  const others = [...word.sessions.map(sessionToken), ...word.statuts.map(statutToken)].map(exact);
  return others.length === 0 ? prefix : `(${[prefix, ...others].join(' OR ')})`;
}
