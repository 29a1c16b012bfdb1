import { describe, expect, it } from 'vitest';
import { etatDemande } from '../../src/domain/candidature/decide-motifs.ts';
import { typePublie } from '../../src/domain/decision/decision.ts';
import { createDice } from '../../src/main/demo/dice.ts';
import { equipe } from '../../src/main/demo/personnes/equipe.ts';
import { createDemandeMotifs, type DemandeInput } from '../../src/main/demo/vie/demande-motifs.ts';
import { aDecision, anEtablissement, aSession, MIDI } from '../contracts/factories.ts';
import { commission, transmis } from '../domain/people.ts';

const contenu = { type: 'DE', motifs: [], commentaire: 'Niveau.', rang: null, rendezVous: null } as const;
const input = (over: Partial<DemandeInput> = {}): DemandeInput => ({
  dossier: transmis({ statut: 'CO' }),
  session: aSession(),
  etablissement: anEtablissement(),
  commission: { ...commission, publicationADeux: true },
  agents: equipe(createDice('équipe'), MIDI - 1, 'ce1'),
  decision: aDecision({ etat: 'saisie', contenu, majLe: MIDI }),
  now: MIDI + 86_400_000,
  ...over,
});

describe('the request for the motifs of the demonstration', () => {
  it('DE11: one refusal of a campaign is published by the rules, and its candidat asks for the motifs', () => {
    const demander = createDemandeMotifs(200);
    // An admission asks for nothing, nor does a refusal of this very hour.
    expect(demander(input({ decision: aDecision({ etat: 'saisie', majLe: MIDI }) }))).toBeUndefined();
    expect(demander(input({ now: MIDI + 1 }))).toBeUndefined();
    const made = demander(input());
    expect(made?.decision.etat).toBe('publiee');
    const by = made?.decision.actes.map(({ parNom }) => parNom) ?? [];
    // By two: who prepared it did not publish it.
    expect(by.at(-1)).not.toBe(by.at(-2));
    expect(made?.dossier.demandeMotifs?.echeance).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(made && etatDemande(made.dossier, typePublie(made.decision))).toBe('attendue');
    expect(demander(input())).toBeUndefined();
  });

  it('a campaign of a few dozen has nothing published', () => {
    expect(createDemandeMotifs(60)(input())).toBeUndefined();
  });
});
