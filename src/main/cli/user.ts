import type { Command } from 'commander';
import type { Role } from '../../domain/actor.ts';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import { problems } from '../../messages/http.ts';
import { inviteRequest } from '../../protocol/accounts.ts';
import type { HttpProblem } from '../../protocol/sync.ts';
import { disablePerson } from '../application/accounts/disable.ts';
import { invite } from '../application/accounts/invite.ts';
import { isLive } from '../application/accounts/person.ts';
import type { Outcome } from '../application/accounts/services.ts';
import { setPassword } from '../application/accounts/set-password.ts';
import { normalEmail } from '../application/accounts/sign-in.ts';
import { systemClock } from '../wiring/ids.ts';
import { accountServicesOf, CONSOLE } from './account-services.ts';
import { CliFailure, type Io, report } from './io.ts';
import { type CommonOptions, onData, withCommonOptions } from './settings.ts';

interface InviteOptions extends CommonOptions {
  readonly email: string;
  readonly nom: string;
  readonly prenom: string;
  readonly langue: string;
  readonly role: readonly string[];
  readonly expire?: string;
}

/** `pupitre user …`: accounts, from the machine of the server; the first admin comes from here. */
export function addUser(program: Command, io: Io): void {
  const help = (key: keyof typeof cliHelp.fr): string => format(cliHelp, io.langue, key);
  const text = (key: keyof typeof cliTexts.fr, params?: Record<string, string | number>): string =>
    format(cliTexts, io.langue, key, params);
  const user = program.command('user').description(help('user'));

  withCommonOptions(user.command('invite').description(help('userInvite')), io)
    .requiredOption('--email <email>', help('email'))
    .requiredOption('--nom <nom>', help('nom'))
    .requiredOption('--prenom <prenom>', help('prenom'))
    .requiredOption('--role <role...>', help('role'))
    .option('--langue <fr|en>', help('langue'), 'fr')
    .option('--expire <YYYY-MM-DD>', help('expire'))
    .action(async (options: InviteOptions) => {
      const parsed = inviteRequest.safeParse({
        email: options.email,
        nom: options.nom,
        prenom: options.prenom,
        langue: options.langue,
        roles: options.role.map(roleOf),
        expireLe: options.expire === undefined ? null : Date.parse(`${options.expire}T23:59:59Z`),
      });
      if (!parsed.success)
        throw new CliFailure(2, [
          text('optionsFausses', {
            options: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].join(', '),
          }),
        ]);
      await onData(io, options, async (data, config) => {
        const services = await accountServicesOf(data, config);
        const { personne, invitation, jeton } = done(io, await invite(services, CONSOLE, parsed.data));
        const site = config.publicUrl ?? `http://${config.host}:${config.port}`;
        const lien = `${site}/invitation#${jeton}`;
        report(
          io,
          options.json === true,
          { ok: true, personneId: personne.id, lien, expireLe: invitation.expireLe },
          [text('invite', { email: personne.email }), lien],
        );
      });
    });

  withCommonOptions(user.command('list').description(help('userList')), io).action((options: CommonOptions) =>
    onData(io, options, async ({ store }) => {
      const now = systemClock.now();
      const users = (await store.personnes()).map((p) => ({
        id: p.id,
        email: p.email,
        nom: p.nom,
        prenom: p.prenom,
        roles: p.roles,
        etat: !isLive(p, now) ? 'ferme' : p.motDePasse === null ? 'invite' : 'actif',
        expireLe: p.expireLe,
      }));
      report(
        io,
        options.json === true,
        { ok: true, users },
        users.map((u) => [u.id, u.email, u.etat, u.roles.map(roleText).join(' ')].join('\t')),
      );
    }),
  );

  withCommonOptions(user.command('disable <email>').description(help('userDisable')), io).action(
    (email: string, options: CommonOptions) =>
      onData(io, options, async (data, config) => {
        const services = await accountServicesOf(data, config);
        const personne = await data.store.personneByEmail(normalEmail(email));
        if (!personne) throw new CliFailure(1, [text('compteInconnu', { email })]);
        done(io, await disablePerson(services, CONSOLE, personne.id));
        report(io, options.json === true, { ok: true, personneId: personne.id }, [
          text('desactive', { email }),
        ]);
      }),
  );

  withCommonOptions(user.command('set-password <email>').description(help('userSetPassword')), io).action(
    (email: string, options: CommonOptions) =>
      onData(io, options, async (data, config) => {
        const personne = await data.store.personneByEmail(normalEmail(email));
        if (!personne) throw new CliFailure(1, [text('compteInconnu', { email })]);
        const services = await accountServicesOf(data, config);
        done(io, await setPassword(services, CONSOLE, personne, await io.readLine()));
        report(io, options.json === true, { ok: true, personneId: personne.id }, [
          text('motDePasse', { email }),
        ]);
      }),
  );
}

/** 'admin', 'scolarite', 'gestionnaire:<centre>', 'membre:<commission>' … */
function roleOf(spec: string): unknown {
  const [kind, ...rest] = spec.split(':');
  const about = rest.join(':');
  if (kind === 'gestionnaire') return { kind, centreId: about };
  return kind === 'admin' || kind === 'scolarite' ? { kind } : { kind, commissionId: about };
}

function roleText(role: Role): string {
  if ('centreId' in role) return `${role.kind}:${role.centreId}`;
  if ('commissionId' in role) return `${role.kind}:${role.commissionId}`;
  return role.kind;
}

function done<T>(io: Io, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CliFailure(1, [sentence(io, outcome.problem)]);
}

const sentence = (io: Io, { code, params }: HttpProblem): string =>
  format(problems, io.langue, code, { min: 0, secondes: 0, ...params });
