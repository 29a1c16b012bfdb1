import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import type { TextPlace, TextResult, TextsPage } from '../../../protocol/texts.ts';
import type { InboxRow } from '../../../protocol/workspace.ts';
import type { InboxEntry, ReplicaStore } from '../../application/replica-ports.ts';
import type { TextQuery } from '../../application/texts-ports.ts';
import type { Documents } from '../replica/documents.ts';
import type { Sessions } from '../views/sessions.ts';
import { foldText } from './fold-text.ts';
import { parseTextQuery } from './parse-query.ts';
import { canBeShown, excerptOf, type FoldedUnit, findUnits } from './passages.ts';

/** Dossiers whose folded texts are kept from one key to the next. */
const KEPT = 40;

export interface TextSearchServices {
  readonly replica: Pick<ReplicaStore, 'inbox' | 'texts'>;
  /** With the acts that wait on top. */
  readonly documents: Documents;
  readonly sessions: Sessions;
  readonly personneId: string;
  /** The row of the list, names as it shows them. */
  readonly rowOf: (entry: InboxEntry) => InboxRow;
}

const EMPTY: Bilingue = { fr: '', en: '' };

/** Full-text search among what the member may read. */
export interface TextSearch {
  search(recherche: string, offset: number, limit: number): TextsPage;
}

export function createTextSearch(deps: TextSearchServices): TextSearch {
  const { replica, documents, sessions } = deps;
  const folded = new Map<string, { readonly key: string; readonly units: readonly FoldedUnit[] }>();

  const unitsOf = (id: string): readonly FoldedUnit[] => {
    const units = replica.texts.units(id).filter(canBeShown);
    const key = units.map(({ cle, page, contenu }) => `${cle} ${page} ${contenu.length}`).join('\n');
    const known = folded.get(id);
    // Texts that are read again are compared, not folded: that is what costs.
    const found =
      known?.key === key && known.units.every(({ contenu }, i) => contenu === units[i]?.contenu)
        ? known
        : { key, units: units.map((unit) => ({ ...unit, plie: foldText(unit.contenu) })) };
    folded.delete(id);
    folded.set(id, found);
    for (const oldest of folded.keys()) {
      if (folded.size <= KEPT) break;
      folded.delete(oldest);
    }
    return found.units;
  };

  const placeOf = (unit: FoldedUnit, entry: InboxEntry): TextPlace => {
    const session = sessions.get(entry.sessionId);
    switch (unit.genre) {
      case 'piece': {
        const { typeId = '' } =
          replica.texts.pieces(entry.id).find(({ sha256 }) => sha256 === unit.cle) ?? {};
        const libelle = session?.typesPiece.find((type) => type.id === typeId)?.libelle ?? EMPTY;
        return { kind: 'piece', typeId, libelle, sha256: unit.cle, page: unit.page };
      }
      case 'reponse': {
        const question = session?.questions.find(({ id }) => id === unit.cle)?.libelle ?? EMPTY;
        return { kind: 'reponse', questionId: unit.cle, question };
      }
      case 'note': {
        const { auteurNom: auteur = '', ancre } = documents.get('note', unit.cle)?.body ?? {};
        if (!ancre) return { kind: 'note', noteId: unit.cle, auteur };
        const libelle = session?.typesPiece.find(({ id }) => id === ancre.typePieceId)?.libelle ?? EMPTY;
        return { kind: 'surlignage', noteId: unit.cle, auteur, libelle, page: ancre.page };
      }
      case 'avis': {
        const avis = documents.get('avis', unit.cle)?.body;
        if (avis?.auteurId === deps.personneId) return { kind: 'monAvis' };
        return { kind: 'avis', avisId: unit.cle, auteur: avis?.auteurNom ?? '' };
      }
      default:
        return { kind: unit.genre };
    }
  };

  const resultOf = (id: string, { avec }: TextQuery): TextResult[] => {
    const entry = replica.inbox.get(id);
    if (!entry) return [];
    const { units, occurrences } = findUnits(unitsOf(id), avec);
    const passages = units.map((unit) => ({
      ou: placeOf(unit, entry),
      extrait: excerptOf(unit.contenu, avec),
    }));
    return [{ dossier: deps.rowOf(entry), passages, occurrences }];
  };

  return {
    search(recherche, offset, limit) {
      const query = parseTextQuery(recherche);
      if (!query) return { total: 0, offset, rows: [] };
      const ids = replica.texts.search(query);
      return {
        total: ids.length,
        offset,
        rows: ids.slice(offset, offset + limit).flatMap((id) => resultOf(id, query)),
      };
    },
  };
}
