import { completudeDe } from '../../../domain/candidature/completude.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import { peutTraiterDossier } from '../../../domain/rights/dossier.ts';
import type { InboxQuery } from '../../../protocol/workspace.ts';
import type { DossierNomme, ReadyDossier, SweepRef } from '../../../protocol/workspace-staff.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { SweepApi } from '../api/staff.ts';
import type { Member } from '../member/me.ts';
import type { Documents } from '../replica/documents.ts';
import type { PieceIndex } from '../replica/piece-index.ts';
import { filterOf } from './inbox-filter.ts';
import type { Sessions } from './sessions.ts';

export interface SweepServices {
  readonly replica: Pick<ReplicaStore, 'inbox'>;
  /** With the acts that wait on top (SY7). */
  readonly documents: Documents;
  readonly pieces: PieceIndex;
  readonly sessions: Sessions;
  readonly member: Member;
  readonly onFocus: (dossierIds: readonly string[]) => void;
}

const ALL = 1_000_000;

/** A dossier as a list names it: by its person, or in blind mode by its number alone. */
export function nommer(
  dossier: Pick<Dossier, 'id' | 'numero' | 'profil' | 'sessionId'>,
  sessions: Pick<Sessions, 'get'>,
): DossierNomme {
  const { infos } = dossier.profil;
  const formation: Bilingue = sessions.get(dossier.sessionId)?.libelle ?? { fr: '', en: '' };
  const nom = infos ? `${infos.nomUsage || infos.nomNaissance} ${infos.prenoms.split(',')[0] ?? ''}` : '';
  return { dossierId: dossier.id, numero: dossier.numero, nom: nom.trim(), formation };
}

/** LC4, LC7: pièces of many dossiers, as staff goes through them. */
export function createSweep(services: SweepServices): SweepApi {
  const { replica, documents, pieces, sessions, member } = services;

  /** Received dossiers of the list that this person treats. While incomplet, a pièce is the candidat's to change. */
  const treatable = function* (query: InboxQuery): Generator<Dossier> {
    const actor = member.actor();
    const filter = filterOf(query, sessions.vocabulary());
    for (const id of replica.inbox.after(filter, null, ALL)) {
      if (pieces.of(id).length === 0) continue;
      const dossier = documents.get('dossier', id)?.body;
      if (dossier?.statut === 'RE' && dossier.annuleeLe === null && peutTraiterDossier(actor, dossier))
        yield dossier;
    }
  };
  const pending = (dossierId: string) =>
    pieces.of(dossierId).filter(({ lue, statut }) => lue && statut === 'TR');

  return {
    async types(query) {
      await pieces.ready();
      const counts = new Map<string, { readonly libelle: Bilingue; readonly ordre: number; n: number }>();
      for (const { id, sessionId } of treatable(query)) {
        for (const { typeId } of pending(id)) {
          const known = counts.get(typeId);
          if (known) known.n += 1;
          else {
            const type = sessions.get(sessionId)?.typesPiece.find((other) => other.id === typeId);
            if (type) counts.set(typeId, { libelle: type.libelle, ordre: type.ordre, n: 1 });
          }
        }
      }
      return [...counts]
        .toSorted(([, a], [, b]) => a.ordre - b.ordre)
        .map(([typeId, { libelle, n }]) => ({ typeId, libelle, aVerifier: n }));
    },
    async refs(typeId, query) {
      await pieces.ready();
      return [...treatable(query)].flatMap(({ id }): readonly SweepRef[] => {
        const ref = pending(id).find((other) => other.typeId === typeId);
        return ref ? [{ dossierId: id, sha256: ref.sha256 }] : [];
      });
    },
    focus: services.onFocus,
    async ready(query) {
      await pieces.ready();
      return [...treatable(query)].flatMap((dossier): readonly ReadyDossier[] => {
        const session = sessions.get(dossier.sessionId);
        if (!session || completudeDe(dossier, session).propose !== 'CO') return [];
        const version = documents.get('dossier', dossier.id)?.version ?? 0;
        return [{ ...nommer(dossier, sessions), version }];
      });
    },
  };
}
