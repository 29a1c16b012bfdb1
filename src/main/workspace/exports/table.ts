import { avisId } from '../../../domain/avis/avis.ts';
import { notePonderee } from '../../../domain/avis/note-ponderee.ts';
import { assertNever } from '../../../domain/refusal.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import type { CelluleExport, ColonneExport } from '../../../protocol/exports.ts';
import type { InboxEntry } from '../../application/replica-ports.ts';
import type { SelectionServices } from './selection.ts';

/** The words over the columns, in the reader's language. */
export const titlesOf = (
  { langue }: Pick<SelectionServices, 'langue'>,
  colonnes: readonly ColonneExport[],
): readonly string[] => colonnes.map((colonne) => reviewExports[langue()][`column.${colonne}`]);

/** A row per dossier. */
export function rowsOf(
  deps: SelectionServices,
  entries: readonly InboxEntry[],
  colonnes: readonly ColonneExport[],
): readonly (readonly CelluleExport[])[] {
  const aboutAvis = colonnes.some((colonne) => colonne === 'note' || colonne === 'avisMotifs');
  const aboutDecision = colonnes.some((colonne) => colonne.startsWith('decision'));
  return entries.map((entry) => {
    const row = rowOf(deps, entry, aboutAvis, aboutDecision);
    return colonnes.map(row);
  });
}

function rowOf(
  { documents, member, sessions, langue }: SelectionServices,
  entry: InboxEntry,
  aboutAvis: boolean,
  aboutDecision: boolean,
): (colonne: ColonneExport) => CelluleExport {
  const { id } = entry;
  const words = reviewCodes[langue()];
  const session = sessions.get(entry.sessionId);
  const avis = aboutAvis ? documents.get('avis', avisId(id, member.actor().personneId))?.body : undefined;
  const decision = aboutDecision ? documents.get('decision', id)?.body : undefined;
  const commission =
    session && (avis || decision) ? documents.get('commission', session.commissionId)?.body : undefined;
  const motifs = (codes: readonly string[] = []): string =>
    codes
      .map((code) => commission?.motifs.find((motif) => motif.code === code)?.libelle[langue()] ?? code)
      .join(', ');
  return (colonne) => {
    switch (colonne) {
      case 'numero':
      case 'nom':
      case 'prenom':
      case 'bac':
      case 'moyenne':
      case 'piecesFaites':
      case 'piecesTotal':
        return entry[colonne];
      case 'formation':
        return session?.libelle[langue()] ?? '';
      case 'statut':
        return words[`dossier.${entry.statut}`];
      case 'avisEtat':
        return entry.avisEtat === 'aucun'
          ? null
          : entry.avisEtat === 'rendu'
            ? reviewExports[langue()]['avis.rendu']
            : words['avis.brouillon'];
      case 'avisType':
        return entry.avisType && words[`avis.${entry.avisType}`];
      case 'note':
        return session && avis ? rounded(notePonderee(session.grille, avis.criteres)) : null;
      case 'avisMotifs':
        return motifs(avis?.motifs);
      case 'decisionType':
        return decision ? words[`avis.${decision.contenu.type}`] : null;
      case 'decisionRang':
        return decision?.contenu.rang ?? null;
      case 'decisionEtat':
        return decision ? words[`decision.${decision.etat}`] : null;
      case 'decisionMotifs':
        return motifs(decision?.contenu.motifs);
      case 'maj':
        return { le: entry.majLe };
      default:
        return assertNever(colonne);
    }
  };
}

/** To the hundredth, as marks are read. */
const rounded = (mark: number | null): number | null => (mark === null ? null : Math.round(mark * 100) / 100);
