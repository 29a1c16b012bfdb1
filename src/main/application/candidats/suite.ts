import { createHash } from 'node:crypto';
import { jourDans } from '../../../domain/calendar/jours.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { canonique } from '../../../domain/candidature/manifeste.ts';
import type { Result } from '../../../domain/refusal.ts';
import { type CandidatureServices, executer } from './candidatures.ts';
import { unitePromotion } from './promotion.ts';
import type { Connecte } from './sessions.ts';

/** DE7: the candidat confirms, or se désiste, under a receipt. `commenceLe` (ms): when the request began. */
export function donnerSuite(
  services: CandidatureServices,
  connecte: Connecte,
  dossierId: string,
  saisie: { readonly kind: 'confirmer' | 'desister'; readonly motif: string; readonly commenceLe: number },
): Promise<Result<Dossier>> {
  return executer(
    services,
    connecte,
    dossierId,
    saisie,
    (candidature) => {
      const { dossier, etablissement } = candidature.view;
      const now = services.clock.now();
      const annee = jourDans(etablissement.fuseau, now).slice(0, 4);
      const recu = `${annee}-${dossier.numero}-${saisie.kind === 'confirmer' ? 'C' : 'D'}`;
      const acte = { dossier: dossier.numero, acte: saisie.kind, motif: saisie.motif.trim(), recu, le: now };
      const empreinte = createHash('sha256').update(canonique(acte), 'utf8').digest('hex');
      return { candidature, command: { ...saisie, recu, empreinte } };
    },
    ['suite'],
    // DE8: in the same transaction, so that no place is freed without going to who waits for it.
    saisie.kind === 'desister' ? (view, now) => unitePromotion(services, view, now) : undefined,
  );
}

/** DE11: a candidat who was refused asks for the motifs. `commenceLe` (ms): when the request began (OR4). */
export const demanderMotifs = (
  services: CandidatureServices,
  connecte: Connecte,
  dossierId: string,
  commenceLe: number,
): Promise<Result<Dossier>> =>
  executer(
    services,
    connecte,
    dossierId,
    { kind: 'demanderMotifs' },
    (candidature) => ({ candidature, command: { kind: 'demanderMotifs', commenceLe } }),
    ['motifs'],
  );
