import type { Command } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import type { Finding } from '../storage/server/fsck/finding.ts';
import { type ExitCode, type Io, report } from './io.ts';
import { type CommonOptions, onData, withCommonOptions } from './settings.ts';

/** `pupitre fsck`: names what is damaged; exit code 1 when anything is. A running server may go on. */
export function addFsck(program: Command, io: Io, exit: (code: ExitCode) => void): void {
  withCommonOptions(program.command('fsck').description(format(cliHelp, io.langue, 'fsck')), io).action(
    (options: CommonOptions) =>
      onData(io, options, async ({ store, files }) => {
        const findings: Finding[] = [];
        const check = store.fsck(files);
        let step = await check.next();
        for (; !step.done; step = await check.next()) {
          findings.push(step.value);
          if (options.json !== true) io.out(`${lineOf(step.value)}\n`);
        }
        report(io, options.json === true, { ok: findings.length === 0, findings, counts: step.value }, [
          format(cliTexts, io.langue, 'verifie', { ...step.value, defauts: findings.length }),
        ]);
        if (findings.length > 0) exit(1);
      }),
  );
}

/** A finding on one line: its code, then what it names. */
export const lineOf = ({ code, ...rest }: Finding): string =>
  [code, ...Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)].join(' ');
