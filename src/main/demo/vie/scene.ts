import { createHash } from 'node:crypto';
import type { Actor } from '../../../domain/actor.ts';
import type { DossierCommand } from '../../../domain/candidature/commands.ts';
import { decideDossier } from '../../../domain/candidature/decide-dossier.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { manifesteDe } from '../../../domain/candidature/manifeste.ts';
import type { Etablissement, SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { Result } from '../../../domain/refusal.ts';

/** One dossier going through its life: every step is what the domain makes of a command. */
export interface Scene {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly etablissement: Etablissement;
  /** @throws Error when the rules refuse: the demonstration would then show what cannot be. */
  act(actor: Actor, command: DossierCommand, le: number): void;
  /** LC5: with the receipt and the manifest's hash, as the server makes them. */
  transmettre(actor: Actor, le: number): void;
}

export function openScene(
  dossier: Dossier,
  session: SessionCandidature,
  etablissement: Etablissement,
): Scene {
  let current = dossier;
  const scene: Scene = {
    session,
    etablissement,
    get dossier() {
      return current;
    },
    act(actor, command, le) {
      const state = { dossier: current, session, etablissement, decisionPubliee: false };
      current = accepted(decideDossier(state, command, { actor, now: le }), command.kind).dossier;
    },
    transmettre(actor, le) {
      const rang = current.transmissions.length + 1;
      scene.act(
        actor,
        {
          kind: 'transmettre',
          confirme: true,
          recu: `${new Date(le).getUTCFullYear()}-${current.numero}-${rang}`,
          empreinte: createHash('sha256').update(manifesteDe(current)).digest('hex'),
          commenceLe: le,
        },
        le,
      );
    },
  };
  return scene;
}

/** What the domain accepted. @throws Error when it refused. */
export function accepted<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(
    `the demonstration breaks a rule: ${what} → ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`,
  );
}
