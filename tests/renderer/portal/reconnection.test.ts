import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../src/renderer/portal/app/api.ts';
import { createReconnection } from '../../../src/renderer/portal/app/reconnection.ts';

describe('a session that ends in mid-form', () => {
  it('holds every call that was refused for it until the candidat has signed in again', async () => {
    const reconnection = createReconnection();
    reconnection.watch(true);
    const calls = Promise.all([reconnection.ask(), reconnection.ask()]);
    expect(reconnection.asking()).toBe(true);
    reconnection.answer(true);
    expect(await calls).toEqual([true, true]);
    expect(reconnection.asking()).toBe(false);
  });

  it('lets them go when he won’t, and asks again the next time', async () => {
    const reconnection = createReconnection();
    reconnection.watch(true);
    const first = reconnection.ask();
    reconnection.answer(false);
    expect(await first).toBe(false);
    const second = reconnection.ask();
    reconnection.answer(true);
    expect(await second).toBe(true);
  });

  it('asks nobody who was not signed in', async () => {
    const reconnection = createReconnection();
    expect(await reconnection.ask()).toBe(false);
    expect(reconnection.asking()).toBe(false);
  });
});

describe('what the server told', () => {
  it('is its code, its sentence, its refusal and its fields', () => {
    const refusal = { code: 'rubrique_manquante', params: { rubrique: 'infos' } };
    const champs = [{ champ: 'email', code: 'mail_invalide', params: {} }];
    const told = { code: 'acte_refuse', message: 'L’acte est refusé.', refusal, champs };
    expect(problemOf({ data: { problem: told } })).toEqual(told);
    expect(problemOf({ data: { problem: { code: 'introuvable', message: 'Rien.' } } })).toEqual({
      code: 'introuvable',
      message: 'Rien.',
      refusal: null,
      champs: [],
    });
  });

  it('is nothing when it can’t be read', () => {
    for (const error of [null, 'boom', new Error('boom'), { data: null }, { data: { problem: { code: 1 } } }])
      expect(problemOf(error)).toBeNull();
  });
});
