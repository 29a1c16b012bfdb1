import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estATemps, estJour, jourDans, jourPlus, moisApres } from '../../src/domain/calendar/jours.ts';
import { verifierCalendrier } from '../../src/domain/calendar/session-calendar.ts';
import { aSession } from '../contracts/factories.ts';

const PARIS = 'Europe/Paris';
const at = (iso: string): number => Date.parse(iso);

describe('whole days', () => {
  it('OR4: a deadline is a whole day in the établissement’s zone, in winter and in summer', () => {
    expect(jourDans(PARIS, at('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(jourDans(PARIS, at('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(jourDans(PARIS, at('2026-07-31T21:59:59Z'))).toBe('2026-07-31');
    expect(jourDans(PARIS, at('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
    expect(jourDans('America/Martinique', at('2026-02-01T03:30:00Z'))).toBe('2026-01-31');
  });

  it('OR4: 23:59:59 of the last day is in time, midnight is not', () => {
    const now = (iso: string) => ({ commenceLe: at(iso), now: at(iso), graceMinutes: 15 });
    expect(estATemps(PARIS, '2026-04-10', now('2026-04-10T21:59:59Z'))).toBe(true);
    expect(estATemps(PARIS, '2026-04-10', now('2026-04-10T22:00:00Z'))).toBe(false);
  });

  it('OR4: what began in time and ends within the grace after the last day is in time', () => {
    const ends = (begun: string, end: string) =>
      estATemps(PARIS, '2026-04-10', { commenceLe: at(begun), now: at(end), graceMinutes: 15 });
    expect(ends('2026-04-10T21:59:50Z', '2026-04-10T22:14:59Z')).toBe(true);
    expect(ends('2026-04-10T21:59:50Z', '2026-04-10T22:15:00Z')).toBe(false);
    // A slow line is not held against the candidat: the grace counts from the deadline.
    expect(ends('2026-04-10T20:00:00Z', '2026-04-10T22:10:00Z')).toBe(true);
    expect(ends('2026-04-10T22:00:01Z', '2026-04-10T22:00:02Z')).toBe(false);
  });

  it('OR4: a clock that says it began after it ended is not believed', () => {
    const now = at('2026-04-10T22:00:01Z');
    expect(estATemps(PARIS, '2026-04-10', { commenceLe: now + 5000, now, graceMinutes: 15 })).toBe(false);
    expect(estATemps(PARIS, '2026-04-09', { commenceLe: now - 86_400_000, now, graceMinutes: 15 })).toBe(
      false,
    );
  });

  it('OR4: for every zone and instant, the deadline is the last instant of a whole day', () => {
    const zones = [PARIS, 'America/Martinique', 'Pacific/Noumea', 'Indian/Reunion', 'America/Havana'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
        fc.integer({ min: 0, max: 60 }),
        (zone, now, graceMinutes) => {
          const jour = jourDans(zone, now);
          const inTime = (dernierJour: string, commenceLe = now) =>
            estATemps(zone, dernierJour, { commenceLe, now, graceMinutes });
          expect(inTime(jour)).toBe(true);
          expect(inTime(jourPlus(jour, 1))).toBe(true);
          expect(inTime(jourPlus(jour, -1))).toBe(false);
          const begun = now - 86_400_000;
          const within = jourDans(zone, now - graceMinutes * 60_000) < jour;
          if (jourDans(zone, begun) < jour) expect(inTime(jourPlus(jour, -1), begun)).toBe(within);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('OR4: days are added over the change of hour and the end of a year', () => {
    expect(jourPlus('2026-03-28', 2)).toBe('2026-03-30');
    expect(jourPlus('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('the month after', () => {
  it('DE11: the same day, or the last one of a shorter month', () => {
    expect(moisApres('2026-01-31')).toBe('2026-02-28');
    expect(moisApres('2028-01-31')).toBe('2028-02-29');
    expect(moisApres('2026-05-31')).toBe('2026-06-30');
    expect(moisApres('2026-12-15')).toBe('2027-01-15');
    expect(moisApres('2026-02-28')).toBe('2026-03-28');
  });

  it('DE11: always a day of the month that follows, and never an earlier one for a later day', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => jourPlus('2000-01-01', n));
    fc.assert(
      fc.property(day, (jour) => {
        const after = moisApres(jour);
        expect(estJour(after)).toBe(true);
        const monthOf = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(monthOf(after)).toBe(monthOf(jour) + 1);
        expect(after.slice(8) <= jour.slice(8)).toBe(true);
        expect(moisApres(jourPlus(jour, 1)) >= after).toBe(true);
      }),
    );
  });
});

describe('calendar of a session', () => {
  const { calendrier } = aSession();
  it('OR3: dates in order are accepted, equal ones too', () => {
    expect(verifierCalendrier(calendrier).ok).toBe(true);
    expect(verifierCalendrier({ ...calendrier, retour: calendrier.finDepot }).ok).toBe(true);
  });

  it('OR3: a bad order is refused, naming both dates', () => {
    const result = verifierCalendrier({ ...calendrier, jury: '2026-04-01' });
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'calendrier_desordonne',
        params: { avant: 'retour', avantJour: '2026-04-10', apres: 'jury', apresJour: '2026-04-01' },
      },
    });
  });

  it('OR3: a date that doesn’t exist is refused by name', () => {
    for (const faux of ['2026-02-30', '2026-13-01', '30/04/2026', ''])
      expect(verifierCalendrier({ ...calendrier, publication: faux })).toMatchObject({
        refusal: { code: 'date_invalide', params: { jour: faux } },
      });
  });

  it('OR3: the last two dates may be delays after publication', () => {
    const delays = {
      confirmation: { joursApresPublication: 40 },
      confirmationListeComplementaire: { joursApresPublication: 10 },
    };
    expect(verifierCalendrier({ ...calendrier, ...delays }).ok).toBe(false);
    expect(
      verifierCalendrier({ ...calendrier, ...delays, confirmation: { joursApresPublication: 5 } }).ok,
    ).toBe(true);
  });
});
