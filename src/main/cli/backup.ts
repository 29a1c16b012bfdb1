import type { Command } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import { lineOf } from './fsck.ts';
import { CliFailure, type ExitCode, type Io, report } from './io.ts';
import { type CommonOptions, onData, withCommonOptions } from './settings.ts';

/**
 * `pupitre backup <folder>`: database and files, copied while the server runs and verified. Only then do
 * workspaces learn that they may forget what it covers (SY8).
 */
export function addBackup(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  withCommonOptions(
    program.command('backup <folder>').description(format(cliHelp, io.langue, 'backup')),
    io,
  ).action((folder: string, options: CommonOptions) =>
    onData(io, options, async ({ store, files }) => {
      const result = await store.backup(files, folder);
      if (!result.ok && options.json !== true) throw new CliFailure(1, result.findings.map(lineOf));
      report(io, options.json === true, { folder, ...result }, [
        format(cliTexts, io.langue, 'sauvegarde', { dossier: folder }),
      ]);
      if (!result.ok) exit(1);
    }),
  );
}
