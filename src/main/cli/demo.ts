import type { Command } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import type { DemoCompte } from '../demo/index.ts';
import { createPasswords } from '../server/auth/passwords.ts';
import { systemClock } from '../wiring/ids.ts';
import { CliFailure, type Io, report } from './io.ts';
import { type CommonOptions, onData, withCommonOptions } from './settings.ts';

interface DemoOptions extends CommonOptions {
  readonly dossiers: string;
  readonly seed: string;
}

/** More would take hours to make and no one reads them. */
const MOST = 100_000;

/** `pupitre demo`: a campaign to try the software on, with accounts whose passwords are printed. */
export function addDemo(program: Command, io: Io): void {
  const help = (key: keyof typeof cliHelp.fr): string => format(cliHelp, io.langue, key);
  const text = (key: keyof typeof cliTexts.fr, params?: Record<string, string | number>): string =>
    format(cliTexts, io.langue, key, params);
  withCommonOptions(program.command('demo').description(help('demo')), io)
    .option('--dossiers <n>', help('dossiers'), '200')
    .option('--seed <s>', help('seed'), '1')
    .action((options: DemoOptions) => {
      const dossiers = /^\d{1,6}$/.test(options.dossiers) ? Number(options.dossiers) : 0;
      if (dossiers < 1 || dossiers > MOST)
        throw new CliFailure(2, [text('optionsFausses', { options: 'dossiers' })]);
      return onData(io, options, async ({ store, files }, { dataFolder }) => {
        if (await store.etablissement()) throw new CliFailure(1, [text('pasVide', { dossier: dataFolder })]);
        const { generateDemo } = await import('../demo/index.ts');
        let told = 0;
        const summary = await generateDemo({
          store,
          files,
          accounts: store,
          organisation: store,
          candidats: store,
          comptes: store,
          passwords: createPasswords(),
          clock: systemClock,
          dossiers,
          seed: options.seed,
          onProgress: (progress) => {
            const tenths = Math.floor((10 * progress.dossiers) / progress.total);
            if (options.json === true || tenths === told) return;
            told = tenths;
            io.err(`${text('demoAvance', { faits: progress.dossiers, total: progress.total })}\n`);
          },
        });
        report(io, options.json === true, { ok: true, dataFolder, ...summary }, [
          text('demoFaite', {
            etablissement: summary.etablissement,
            dossiers: summary.dossiers,
            fichiers: summary.fichiers,
            mo: Math.round(summary.octets / 1_000_000),
          }),
          text('demoComptes'),
          ...summary.comptes.map(lineOf),
        ]);
      });
    });
}

const lineOf = ({ nom, email, motDePasse, roles }: DemoCompte): string =>
  `  ${email}\t${motDePasse}\t${nom} (${roles.map(({ kind }) => kind).join(', ')})`;
