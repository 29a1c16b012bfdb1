import { createInterface } from 'node:readline/promises';
import { Command, CommanderError } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp, cliTexts } from '../../messages/cli.ts';
import { addBackup } from './backup.ts';
import { addDemo } from './demo.ts';
import { addDevice } from './device.ts';
import { addFsck } from './fsck.ts';
import { CliFailure, type ExitCode, type Io, langueOfSystem, report } from './io.ts';
import { addServe } from './serve.ts';
import { addUser } from './user.ts';

/** Runs one command; resolves to the exit code. `args` are those after the program's name. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(io, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const json = args.includes('--json');
    const lines =
      error instanceof CliFailure
        ? error.lines
        : [
            format(cliTexts, io.langue, 'erreur', {
              detail: error instanceof Error ? error.message : String(error),
            }),
          ];
    if (json) report(io, true, { ok: false, errors: lines }, []);
    else for (const line of lines) io.err(`${line}\n`);
    return error instanceof CliFailure ? error.exitCode : 1;
  }
}

function programOf(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command('pupitre');
  const help = (key: keyof typeof cliHelp.fr): string => format(cliHelp, io.langue, key);
  program
    .description(help('programme'))
    .helpOption('-h, --help', help('aide'))
    .helpCommand(false)
    .addHelpText('after', `\n${help('codes')}`)
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride();
  for (const add of [addServe, addDemo, addUser, addDevice, addFsck, addBackup]) add(program, io, exit);
  for (const command of allCommands(program))
    command.helpOption('-h, --help', help('aide')).helpCommand(false);
  return program;
}

const allCommands = (command: Command): readonly Command[] =>
  command.commands.flatMap((inner) => [inner, ...allCommands(inner)]);

/** The process itself. */
function processIo(): Io {
  // `pupitre user list | head`: who reads no further is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    env: process.env,
    langue: langueOfSystem(process.env),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readLine: async () => {
      const lines = createInterface({ input: process.stdin });
      for await (const line of lines) return line;
      return '';
    },
    untilStopped: () =>
      new Promise((resolve) => {
        const stop = (): void => {
          // A second signal ends at once: the default handler is back.
          process.removeListener('SIGTERM', stop);
          process.removeListener('SIGINT', stop);
          resolve();
        };
        process.on('SIGTERM', stop);
        process.on('SIGINT', stop);
      }),
  };
}
