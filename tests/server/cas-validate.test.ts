import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CasClient, type CasOutcome, createCasClient } from '../../src/main/server/cas/validate.ts';
import {
  type Answer,
  casSettingsFor,
  type FakeCas,
  failure,
  SERVICE,
  startFakeCas,
  success,
  xml,
} from './fake-cas.ts';
import { type TestClock, testClock } from './harness.ts';

let cas: FakeCas;
let clock: TestClock;
let client: CasClient;
beforeEach(async () => {
  cas = await startFakeCas();
  clock = testClock();
  client = createCasClient({ settings: casSettingsFor(cas.url, { timeoutSeconds: 1 }), clock });
});
afterEach(() => cas.close());

const codeOf = (outcome: CasOutcome): string => (outcome.ok ? 'ok' : outcome.failure.code);

describe('the one request to CAS', () => {
  it('PR2: follows no redirect', async () => {
    for (const status of [301, 302, 307, 308]) {
      const to = `${cas.url}/p3/serviceValidate?again`;
      cas.answer = (answer) => answer.writeHead(status, { location: to }).end(success('admin'));
      expect(codeOf(await client.validate(`ST-${status}`, SERVICE))).toBe('reponse_incomprise');
    }
    expect(cas.requests).toHaveLength(4);
  });

  it('PR2: stops at 64 kB, whether the size was said or not, and takes nothing compressed', async () => {
    const big = `${success('admin')}${' '.repeat(10_000_000)}`;
    let sent = 0;
    const drips: Answer = (to) => {
      to.writeHead(200);
      const more = (): void => {
        if (to.destroyed || sent > 10_000_000) return;
        sent += 65_536;
        to.write(' '.repeat(65_536), () => setImmediate(more));
      };
      more();
    };
    const bomb = gzipSync(big);
    const packed: Answer = (to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    for (const [i, answer] of [xml(big), drips, packed].entries()) {
      cas.answer = answer;
      const outcome = await client.validate(`ST-${i}`, SERVICE);
      expect(outcome).toEqual({
        ok: false,
        failure: { code: 'reponse_incomprise', detail: i === 2 ? 'encodage' : 'taille' },
      });
    }
    expect(sent).toBeLessThan(10_000_000);
  });

  it('PR2: waits no longer than the setting for all of an answer', async () => {
    const text = success('admin');
    const slow: Answer = (to) => {
      to.writeHead(200);
      let at = 0;
      const timer = setInterval(() => to.write(text.charAt(at++)), 100);
      to.on('close', () => clearInterval(timer));
    };
    const silent: Answer = () => undefined;
    for (const [i, answer] of [slow, silent].entries()) {
      cas.answer = answer;
      const started = Date.now();
      expect(codeOf(await client.validate(`ST-${i}`, SERVICE))).toBe('cas_injoignable');
      expect(Date.now() - started).toBeGreaterThan(900);
      expect(Date.now() - started).toBeLessThan(5_000);
    }
  });

  it('PR2: tells a CAS that is down from one that refuses', async () => {
    const broken: Answer = (to) => to.socket?.destroy();
    const half: Answer = (to) =>
      to.writeHead(200, { 'content-length': '5000' }).write(success('admin'), () => to.socket?.destroy());
    const error: Answer = (to) => to.writeHead(503).end(success('admin'));
    const answers = [broken, half, error, xml(failure('INTERNAL_ERROR'))];
    for (const [i, answer] of answers.entries()) {
      cas.answer = answer;
      expect(codeOf(await client.validate(`ST-${i}`, SERVICE))).toBe('cas_injoignable');
    }
    // Nothing is tried a second time.
    expect(cas.requests).toHaveLength(answers.length);
    const nobody = createCasClient({ settings: casSettingsFor('http://127.0.0.1:1/cas'), clock });
    expect(codeOf(await nobody.validate('ST-1', SERVICE))).toBe('cas_injoignable');
  });

  it('PR2: repeats the code of a failure and nothing else of it', async () => {
    for (const codeCas of ['INVALID_TICKET', 'INVALID_SERVICE', 'INVALID_TICKET_SPEC']) {
      cas.answer = xml(failure(codeCas));
      expect(await client.validate(`ST-${codeCas}`, SERVICE)).toEqual({
        ok: false,
        failure: { code: 'ticket_refuse', raison: 'refuse_par_cas', codeCas },
      });
    }
  });
});

describe('CAS tickets', () => {
  it.each([
    '',
    'ST-',
    'ST',
    'st-1',
    'PT-1-abc',
    'PGT-1-abc',
    ' ST-1',
    'ST-1 ',
    'ST-1\n',
    'ST-1\r\nHost: evil',
    'ST-1%26service=https://evil.example',
    'ST-1&service=https://evil.example',
    'ST-1%2526',
    'ST-1#fragment',
    'ST-1?x=1',
    'ST-1+1',
    'ST-é',
    'ST-1\0',
    `ST-${'a'.repeat(257)}`,
    '%53T-1',
  ])('PR2: asks CAS nothing about %j', async (ticket) => {
    cas.answer = xml(success('admin'));
    expect(await client.validate(ticket, SERVICE)).toMatchObject({
      ok: false,
      failure: { code: 'ticket_refuse', raison: 'mal_forme' },
    });
    expect(cas.requests).toHaveLength(0);
  });

  it('PR2: sends a ticket once, even to a CAS that forgets, even two at the same time', async () => {
    cas.answer = xml(success('jdoe'));
    const both = await Promise.all([client.validate('ST-1', SERVICE), client.validate('ST-1', SERVICE)]);
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'ticket_refuse']);
    clock.advance(10 * 60_000);
    expect(await client.validate('ST-1', SERVICE)).toMatchObject({ failure: { raison: 'deja_essaye' } });
    expect(cas.requests).toHaveLength(1);
  });

  it('PR2: a ticket for another service is refused, and nobody validates for another service than ours', async () => {
    const ticket = cas.issue('https://other.example.org/');
    expect(await client.validate(ticket, SERVICE)).toMatchObject({ failure: { codeCas: 'INVALID_SERVICE' } });
    for (const service of ['https://evil.example/', `${SERVICE}.evil.example`, `${SERVICE}/more`])
      await expect(client.validate('ST-9', service)).rejects.toThrow('configured service');
    expect(cas.requests).toHaveLength(1);
  });
});
