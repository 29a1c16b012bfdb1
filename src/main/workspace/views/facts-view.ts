import { versionLue } from '../../../domain/piece/version-lue.ts';
import type { SameBytes } from '../../../protocol/workspace-staff.ts';
import type { FactsApi } from '../api/staff.ts';
import type { Member } from '../member/me.ts';
import type { Documents } from '../replica/documents.ts';
import type { PieceIndex } from '../replica/piece-index.ts';
import type { Sessions } from './sessions.ts';
import { nommer } from './sweep-view.ts';

export interface FactsServices {
  readonly documents: Documents;
  readonly pieces: PieceIndex;
  readonly sessions: Sessions;
  readonly member: Member;
}

/** Places named in one answer; `total` counts them all. */
const SHOWN = 20;

const RANGS: Readonly<Record<SameBytes['lien'], number>> = { autre: 0, memeDossier: 1, memeCandidat: 2 };

/** What can be established about a pièce beside its page. Facts: nothing here weighs them. */
export function createFacts({ documents, pieces, sessions, member }: FactsServices): FactsApi {
  return {
    async sameBytes(dossierId, typeId) {
      await pieces.ready();
      const here = documents.get('dossier', dossierId)?.body;
      const piece = here?.pieces.find((other) => other.typeId === typeId);
      const version = here && piece && (versionLue(here, piece) ?? piece.versions.at(-1));
      if (!here || !version) return { total: 0, places: [] };
      const { recusations } = member.actor();
      const places = pieces.withBytes(version.sha256).flatMap((id): readonly SameBytes[] => {
        const dossier = documents.get('dossier', id)?.body;
        // PM3: nothing of a candidat one is in conflict with.
        if (!dossier || recusations.includes(dossier.candidatId)) return [];
        const lien =
          id === here.id ? 'memeDossier' : dossier.candidatId === here.candidatId ? 'memeCandidat' : 'autre';
        const types = sessions.get(dossier.sessionId)?.typesPiece ?? [];
        return pieces
          .of(id)
          .filter((ref) => ref.sha256 === version.sha256 && !(id === here.id && ref.typeId === typeId))
          .map((ref) => ({
            ...nommer(dossier, sessions),
            statut: dossier.statut,
            typeId: ref.typeId,
            type: {
              libelle: types.find((type) => type.id === ref.typeId)?.libelle ?? {
                fr: ref.typeId,
                en: ref.typeId,
              },
            },
            deposeeLe: ref.deposeeLe,
            lien,
          }));
      });
      return {
        total: places.length,
        places: places
          .toSorted((a, b) => RANGS[a.lien] - RANGS[b.lien] || a.deposeeLe - b.deposeeLe)
          .slice(0, SHOWN),
      };
    },
  };
}
