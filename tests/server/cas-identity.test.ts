import { describe, expect, it } from 'vitest';
import { identityOf } from '../../src/main/server/cas/identity.ts';
import { readLogoutRequest } from '../../src/main/server/cas/logout-request.ts';
import type { CasSettings } from '../../src/main/server/cas/settings.ts';
import { hashTicket } from '../../src/main/server/cas/ticket.ts';
import { loadConfig } from '../../src/main/server/config/load.ts';
import { casSettingsFor, ETUDIANTE } from './fake-cas.ts';

const SITE = {
  url: 'https://cas.example.org/cas/',
  serviceUrl: 'https://candidatures.example.org/candidat/cas',
};
const settings = (over: object = {}): CasSettings => casSettingsFor(SITE.url, over);
const told = (
  attributes: Readonly<Record<string, string | readonly string[]>>,
  over: object = {},
  user = 'ZNguyen',
) =>
  identityOf(
    { user, attributes: new Map(Object.entries(attributes).map(([name, value]) => [name, [value].flat()])) },
    settings(over),
  );
const identite = (...args: Parameters<typeof told>) => {
  const outcome = told(...args);
  return outcome.ok ? outcome.identite : expect.unreachable(outcome.code);
};

describe('what CAS says of a person', () => {
  it('PR2: is read from the attributes that the settings name', () => {
    const here = {
      uid: '20231234',
      surname: 'Œuvrard',
      first: 'Zoé',
      mel: 'z@example.org',
      born: '19990131',
    };
    const attributes = {
      identifiant: 'uid',
      nom: 'surname',
      prenom: 'first',
      email: 'mel',
      dateNaissance: 'born',
    };
    expect(identite(here, { attributes, admit: null })).toEqual({
      utilisateur: 'znguyen',
      identifiant: '20231234',
      nom: 'Œuvrard',
      prenom: 'Zoé',
      email: 'z@example.org',
      civilite: '',
      ine: '',
      numeroEtudiant: '',
      dateNaissance: '1999-01-31',
    });
    expect(told({ ...here, uid: [] }, { attributes, admit: null })).toEqual({
      ok: false,
      code: 'attributs_manquants',
      champs: ['identifiant'],
    });
  });

  it('PR2: one person is one account however the user was typed, unless the établissement says otherwise', () => {
    expect(identite(ETUDIANTE).utilisateur).toBe('znguyen');
    expect(identite(ETUDIANTE, { lowercaseUser: false }).utilisateur).toBe('ZNguyen');
    // The Kelvin sign is no k: two people stay two.
    expect(identite(ETUDIANTE, {}, '\u212Anguyen').utilisateur).toBe('\u212Anguyen');
  });

  it('PR2: the first value that fits is taken, cleaned', () => {
    const mail = ['', 'Zoé <z@example.org>', 'a@b', ' Z.N@Example.ORG ', 'other@example.org'];
    const said = {
      ...ETUDIANTE,
      mail,
      sn: [' ', `Nguye\u0302\u0303n\n Œuvrard `],
      supannCodeINE: '1234 567890 v',
    };
    expect(identite(said)).toMatchObject({
      email: 'z.n@example.org',
      nom: 'Nguyễn Œuvrard',
      ine: '1234567890V',
    });
    expect(
      identite({ ...ETUDIANTE, supannCodeINE: ['aucun', '1234567890A'], supannCivilite: 'Dr' }),
    ).toMatchObject({
      ine: '',
      civilite: '',
    });
  });

  it('PR2: those are let in that the rule names, and nobody by a part of a word', () => {
    const admitted = (values: readonly string[], over: object = {}): boolean =>
      told({ ...ETUDIANTE, eduPersonAffiliation: values }, over).ok;
    expect(admitted(['member', 'Student'])).toBe(true);
    expect(admitted(['alum'])).toBe(true);
    expect(admitted(['employee'])).toBe(false);
    expect(admitted(['not-a-student'])).toBe(false);
    expect(admitted(['student,employee'])).toBe(false);
    expect(admitted([])).toBe(false);
    expect(admitted([], { admit: null })).toBe(true);
    const byProfile = { attribute: 'supannEtuInscription', values: ['L3'] };
    expect(admitted(['student'], { admit: byProfile })).toBe(false);
    expect(told({ ...ETUDIANTE, supannEtuInscription: 'l3' }, { admit: byProfile }).ok).toBe(true);
  });

  it('PR2: wrong settings are refused at the start, each in its place', () => {
    const errors = (cas: object, env: Record<string, string> = {}): readonly string[] => {
      const flags = {
        dataFolder: '/x',
        publicUrl: 'https://candidatures.example.org',
        cas: { ...SITE, ...cas },
      };
      const loaded = loadConfig({ file: null, env, flags }, 'en');
      return loaded.ok ? [] : loaded.errors.map((error) => error.split(':')[0] ?? '');
    };
    expect(errors({})).toEqual([]);
    expect(errors({ url: 'http://cas.example.org/cas' })).toEqual(['cas.url']);
    expect(errors({ url: 'https://user:password@cas.example.org/cas' })).toEqual(['cas.url']);
    expect(errors({ url: 'https://cas.example.org/cas?a=1' })).toEqual(['cas.url']);
    expect(errors({ serviceUrl: 'https://elsewhere.example.org/candidat/cas' })).toEqual(['cas.serviceUrl']);
    expect(errors({ required: ['nom', 'dateNaissance'] })).toEqual(['cas.required']);
    expect(errors({ admit: { values: [] } })).toEqual(['cas.admit.values']);
    expect(errors({ attributes: { nom: 'a b' } })).toEqual(['cas.attributes.nom']);
    expect(settings().url).toBe('https://cas.example.org/cas');
    const fromEnv = loadConfig(
      {
        file: null,
        flags: { dataFolder: '/x' },
        env: {
          PUPITRE_CAS_URL: SITE.url,
          PUPITRE_CAS_SERVICE_URL: SITE.serviceUrl,
          PUPITRE_CAS_ATTRIBUTE_IDENTIFIANT: 'supannEtuId',
          PUPITRE_CAS_ADMIT_VALUES: 'student, researcher',
          PUPITRE_SCOLARITE_KIND: 'http',
          PUPITRE_SCOLARITE_URL: 'https://si.example.org/api',
          PUPITRE_SCOLARITE_TOKEN: 'a-token-of-the-si',
        },
      },
      'fr',
    );
    expect(fromEnv.ok && fromEnv.config).toMatchObject({
      cas: {
        attributes: { identifiant: 'supannEtuId', nom: 'sn' },
        admit: { values: ['student', 'researcher'] },
      },
      scolarite: { kind: 'http', timeoutSeconds: 5 },
    });
  });
});

describe('single sign-out', () => {
  const NS = 'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"';
  const asked = (
    inside = '<samlp:SessionIndex>ST-1-abc</samlp:SessionIndex>',
    head = 'Version="2.0"',
  ): string =>
    `<samlp:LogoutRequest ${NS} ID="LR-1" ${head} IssueInstant="2026-11-25T10:00:00Z">
      <saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID>${inside}
    </samlp:LogoutRequest>`;
  const form = (...xml: readonly string[]): string =>
    xml.map((one) => `logoutRequest=${encodeURIComponent(one)}`).join('&');

  it('PR2: names the sessions to close by the hash of their ticket', () => {
    expect(readLogoutRequest(form(asked()))).toEqual({ ok: true, ticketHash: hashTicket('ST-1-abc') });
    const spaced = '<samlp:SessionIndex>\n ST-1-abc\n</samlp:SessionIndex>';
    expect(readLogoutRequest(`a=b&${form(asked(spaced))}`)).toMatchObject({ ok: true });
  });

  const index = (text: string): string => asked(`<samlp:SessionIndex>${text}</samlp:SessionIndex>`);
  it.each([
    ['nothing', ''],
    ['another form', 'SAMLRequest=abc'],
    ['two requests', form(asked(), asked())],
    ['no XML', form('ST-1-abc')],
    ['a DOCTYPE', form(`<!DOCTYPE x [<!ENTITY t "ST-1-abc">]>${index('&t;')}`)],
    ['a comment in the ticket', form(index('ST-1<!-- -->-abc'))],
    [
      'two tickets',
      form(
        asked('<samlp:SessionIndex>ST-1</samlp:SessionIndex><samlp:SessionIndex>ST-2</samlp:SessionIndex>'),
      ),
    ],
    ['no ticket', form(asked(''))],
    [
      'a ticket further down',
      form(asked('<samlp:x><samlp:SessionIndex>ST-1</samlp:SessionIndex></samlp:x>')),
    ],
    ['a proxy ticket', form(index('PT-1-abc'))],
    ['a ticket that is none', form(index('%'))],
    ['another version', form(asked(undefined, 'Version="1.1"'))],
    ['another namespace', form(asked().replaceAll('SAML:2.0:protocol', 'SAML:1.0:protocol'))],
    ['another request', form(asked().replaceAll('LogoutRequest', 'AuthnRequest'))],
    ['too much', form(asked() + ' '.repeat(20_000))],
  ])('PR2: closes nothing for %s', (_what, body) => {
    expect(readLogoutRequest(body).ok).toBe(false);
  });
});
