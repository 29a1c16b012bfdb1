import { type Command, Option } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import { type Io, report } from './io.ts';
import { type CommonOptions, settingsOf, withCommonOptions } from './settings.ts';

interface ServeOptions extends CommonOptions {
  readonly host?: string;
  readonly port?: string;
  readonly publicUrl?: string;
}

/** `pupitre serve`: the server, until it is told to stop. */
export function addServe(program: Command, io: Io): void {
  const help = (key: keyof typeof cliHelp.fr): string => format(cliHelp, io.langue, key);
  withCommonOptions(program.command('serve').description(help('serve')), io)
    .option('--host <host>', help('host'))
    .addOption(new Option('--port <port>', help('port')))
    .option('--public-url <url>', help('publicUrl'))
    .action(async (options: ServeOptions) => {
      const { host, port, publicUrl } = options;
      const config = settingsOf(io, options, {
        host,
        port: port !== undefined && /^\d+$/.test(port) ? Number(port) : port,
        publicUrl,
      });
      const { runServer } = await import('../wiring/run-server.ts');
      const server = await runServer(config);
      const { url, port: listens, boite } = server;
      report(io, options.json === true, { ok: true, url, port: listens, boite, pid: process.pid }, [
        format(cliTexts, io.langue, 'ecoute', { url }),
        ...(boite === null ? [] : [format(cliTexts, io.langue, 'boite', { url: boite })]),
      ]);
      await io.untilStopped();
      await server.stop();
    });
}
