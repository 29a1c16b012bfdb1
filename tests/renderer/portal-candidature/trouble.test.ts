import { describe, expect, it } from 'vitest';
import {
  problemFrom,
  retryAfter,
  troubleOf,
  troubleOfAnswer,
} from '../../../src/renderer/portal/profil/saving/trouble.ts';

const problem = { code: 'acte_refuse', message: 'Non.' };

describe('what went wrong, told by what can be done about it', () => {
  it('takes an overloaded server for a wait, never for a refusal (OR4)', () => {
    expect(troubleOfAnswer(503, 2000, { code: 'indisponible', message: 'Occupé.' })).toEqual({
      kind: 'busy',
      waitMs: 2000,
    });
    expect(troubleOfAnswer(429, null, null)).toEqual({ kind: 'busy', waitMs: null });
    expect(troubleOfAnswer(502, null, null).kind).toBe('busy');
  });
  it('does not take a fault of the server for patience that it asks for', () => {
    const fault = { code: 'erreur_interne', message: 'Erreur.' };
    expect(troubleOfAnswer(500, null, fault)).toEqual({ kind: 'refused', problem: fault });
  });
  it('takes the end of a session for what it is', () => {
    expect(troubleOfAnswer(401, null, null)).toEqual({ kind: 'signedOut' });
  });
  it('hands over the server’s sentence of a refusal', () => {
    expect(troubleOfAnswer(409, null, problem)).toEqual({ kind: 'refused', problem });
  });
  it('reads an error of the tRPC client', () => {
    expect(troubleOf({ data: { httpStatus: 409, problem } })).toEqual({ kind: 'refused', problem });
    expect(troubleOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'network' });
    const response = new Response('', { status: 503, headers: { 'retry-after': '3' } });
    expect(troubleOf({ data: undefined, meta: { response } })).toEqual({ kind: 'busy', waitMs: 3000 });
  });
  it('makes nothing of what is no problem', () => {
    expect(problemFrom('<html>')).toBeNull();
    expect(problemFrom({ code: 7 })).toBeNull();
    expect(retryAfter('Wed, 21 Oct 2026 07:28:00 GMT')).toBeNull();
    expect(retryAfter(null)).toBeNull();
    expect(retryAfter('0')).toBe(0);
  });
});
