import type { Command } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import { revokeDevice } from '../application/accounts/devices.ts';
import { normalEmail } from '../application/accounts/sign-in.ts';
import { isQuarantined } from '../application/sync/quarantine.ts';
import { systemClock } from '../wiring/ids.ts';
import { CONSOLE } from './account-services.ts';
import { CliFailure, type Io, report } from './io.ts';
import { type CommonOptions, onData, withCommonOptions } from './settings.ts';

/** `pupitre device …`: which computers an account opened, and closing one (SY10). */
export function addDevice(program: Command, io: Io): void {
  const help = (key: keyof typeof cliHelp.fr): string => format(cliHelp, io.langue, key);
  const device = program.command('device').description(help('device'));

  withCommonOptions(device.command('list <email>').description(help('deviceList')), io).action(
    (email: string, options: CommonOptions) =>
      onData(io, options, async ({ store }) => {
        const personne = await store.personneByEmail(normalEmail(email));
        if (!personne) throw new CliFailure(1, [format(cliTexts, io.langue, 'compteInconnu', { email })]);
        const devices = (await store.appareilsOf(personne.id)).map(
          ({ id, nom, creeLe, vuLe, revoqueLe }) => ({
            id,
            nom,
            creeLe,
            vuLe,
            revoqueLe,
          }),
        );
        report(
          io,
          options.json === true,
          { ok: true, devices },
          devices.map((d) =>
            [d.id, d.nom, new Date(d.vuLe).toISOString(), d.revoqueLe === null ? '' : '✗'].join('\t'),
          ),
        );
      }),
  );

  withCommonOptions(device.command('revoke <id>').description(help('deviceRevoke')), io).action(
    (id: string, options: CommonOptions) =>
      onData(io, options, async ({ store }) => {
        const outcome = await revokeDevice({ accounts: store, store, clock: systemClock }, CONSOLE, id, true);
        if (!outcome.ok) throw new CliFailure(1, [format(cliTexts, io.langue, 'appareilInconnu', { id })]);
        report(io, options.json === true, { ok: true, deviceId: id }, [
          format(cliTexts, io.langue, 'revoque', { id }),
        ]);
      }),
  );

  withCommonOptions(device.command('kept').description(help('deviceKept')), io).action(
    (options: CommonOptions) =>
      onData(io, options, async ({ store }) => {
        const kept = await store.parked();
        report(
          io,
          options.json === true,
          { ok: true, kept },
          kept.map(({ deviceId, seq, type, recuLe, detail }) =>
            [
              deviceId,
              seq,
              type,
              new Date(recuLe).toISOString(),
              isQuarantined(detail) ? `${detail.quarantaine} ${detail.personneId}` : 'type',
            ].join('\t'),
          ),
        );
      }),
  );
}
