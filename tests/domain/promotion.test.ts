import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aPromouvoir,
  listeComplementaire,
  type PlaceDeSession,
  placesTenues,
  positionDe,
  promouvoir,
} from '../../src/domain/decision/promotion.ts';
import { aCommission, aDossier, anEtablissement, aSession, MIDI, onListe } from '../contracts/factories.ts';

const fa = (dossierId: string, over: Partial<PlaceDeSession> = {}): PlaceDeSession => ({
  dossierId,
  type: 'FA',
  etat: 'publiee',
  rang: null,
  annulee: false,
  desistee: false,
  ...over,
});
const lc = (dossierId: string, rang: number, over: Partial<PlaceDeSession> = {}): PlaceDeSession =>
  fa(dossierId, { type: 'LC', rang, ...over });

const { calendrier } = aSession();
const session = aSession({
  capacite: 2,
  promotion: true,
  calendrier: { ...calendrier, confirmationListeComplementaire: '2026-06-15' },
});
const etablissement = anEtablissement();
const next = (places: readonly PlaceDeSession[], over = session, now = MIDI) =>
  aPromouvoir(over, etablissement, places, now);

describe('the waiting list', () => {
  it('DE8: a place freed goes to the first by rang, until the list’s own day', () => {
    const places = [fa('a'), fa('b', { desistee: true }), lc('d', 2), lc('c', 1)];
    expect(next(places)).toEqual({ dossierId: 'c', jour: '2026-06-15' });
  });

  it('DE8: a place is taken while anybody may still come to it: unpublished, unanswered, under appel', () => {
    expect(next([fa('a'), fa('b'), lc('c', 1)])).toBeUndefined();
    for (const etat of ['saisie', 'validee'] as const)
      expect(next([fa('a'), fa('b', { etat }), lc('c', 1)])).toBeUndefined();
    expect(next([fa('a'), fa('b', { annulee: true }), lc('c', 1)])?.dossierId).toBe('c');
  });

  it('DE8: who is not told yet, gave up or annulled is passed over', () => {
    const list = [
      lc('a', 1, { etat: 'validee' }),
      lc('b', 2, { annulee: true }),
      lc('c', 3, { desistee: true }),
    ];
    expect(next(list)).toBeUndefined();
    expect(next([...list, lc('d', 9)])?.dossierId).toBe('d');
    expect(positionDe([...list, lc('d', 9), lc('e', 12)], 'e')).toBe(2);
    expect(positionDe(list, 'b')).toBeUndefined();
  });

  it('DE8: never where the session does not say so, counts no places, or its list is closed', () => {
    const places = [fa('a'), lc('c', 1)];
    expect(next(places)?.dossierId).toBe('c');
    const { promotion: _, ...silent } = session;
    expect(next(places, silent)).toBeUndefined();
    expect(next(places, { ...session, promotion: false })).toBeUndefined();
    expect(next(places, { ...session, capacite: null })).toBeUndefined();
    // 2026-06-15 in Paris ends at 22:00 UTC.
    expect(next(places, session, Date.UTC(2026, 5, 15, 21, 59))?.jour).toBe('2026-06-15');
    expect(next(places, session, Date.UTC(2026, 5, 15, 22))).toBeUndefined();
  });

  it('DE8, OR3: a delay counts from the day of the promotion', () => {
    const delay = {
      ...session,
      calendrier: { ...calendrier, confirmationListeComplementaire: { joursApresPublication: 7 } },
    };
    expect(next([lc('c', 1)], delay, Date.UTC(2026, 6, 1, 22, 30))?.jour).toBe('2026-07-09');
  });

  it('DE8, DE6: who is promoted is told, answers until his own day, and nothing of before is lost', () => {
    const before = onListe('d1', 3, { etat: 'publiee' });
    const { decision, dossier, avertissement } = promouvoir(
      before,
      aDossier(),
      aCommission(),
      '2026-06-15',
      MIDI,
    );
    expect(decision).toMatchObject({
      etat: 'publiee',
      contenu: { type: 'FA', rang: null },
      confirmerAvant: '2026-06-15',
    });
    expect(decision.actes).toEqual([
      ...before.actes,
      expect.objectContaining({ etat: 'promotion', le: MIDI }),
    ]);
    expect(dossier.evenements.at(-1)).toEqual({ kind: 'promotion', le: MIDI, par: '', jour: '2026-06-15' });
    expect(avertissement).toEqual({ kind: 'promotion', jour: '2026-06-15', lettre: false });
  });

  it('DE8: whoever gives up in whichever order, places are never passed and nobody overtakes', () => {
    const size = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.array(fc.nat(40), { maxLength: 40 }),
        (capacite, taken, waiting, who) => {
          let places = [
            ...Array.from({ length: taken }, (_, i) => fa(`f${i}`)),
            ...Array.from({ length: waiting }, (_, i) => lc(`l${i}`, i + 1)),
          ];
          const bound = Math.max(capacite, taken);
          const promoted: string[] = [];
          for (const one of who) {
            const held = places.filter(({ type, desistee }) => type === 'FA' && !desistee);
            const leaving = held[one % Math.max(1, held.length)]?.dossierId;
            if (leaving === undefined) break;
            places = places.map((place) =>
              place.dossierId === leaving ? { ...place, desistee: true } : place,
            );
            const first = placesTenues(places) < capacite ? listeComplementaire(places)[0] : undefined;
            const promoted1 = next(places, { ...session, capacite })?.dossierId;
            expect(promoted1).toBe(first?.dossierId);
            if (promoted1 !== undefined) promoted.push(promoted1);
            places = places.map((place) => (place.dossierId === promoted1 ? fa(place.dossierId) : place));
            expect(placesTenues(places)).toBeLessThanOrEqual(bound);
          }
          expect(promoted).toEqual(promoted.map((_, i) => `l${i}`));
        },
      ),
    );
  });
});
