import type { Command } from 'commander';
import { format } from '../../messages/catalogue.ts';
import { cliHelp } from '../../messages/cli.ts';
import { loadConfig } from '../server/config/load.ts';
import type { ServerConfig } from '../server/config/schema.ts';
import { type Data, openData } from '../wiring/open-data.ts';
import { CliFailure, type Io } from './io.ts';

/** Options every command has. */
export interface CommonOptions {
  readonly config?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Adds `--config`, `--data` and `--json`. */
export const withCommonOptions = (command: Command, io: Io): Command =>
  command
    .option('--config <file>', format(cliHelp, io.langue, 'config'))
    .option('--data <folder>', format(cliHelp, io.langue, 'data'))
    .option('--json', format(cliHelp, io.langue, 'json'));

/** The configuration of a command; all its mistakes at once, exit code 2. */
export function settingsOf(
  io: Io,
  options: CommonOptions,
  flags: Readonly<Record<string, unknown>> = {},
): ServerConfig {
  const loaded = loadConfig(
    { file: options.config ?? null, env: io.env, flags: { dataFolder: options.data, ...flags } },
    io.langue,
  );
  if (!loaded.ok) throw new CliFailure(2, loaded.errors);
  return loaded.config;
}

/** Runs `work` on the data folder of the configuration, and closes it. */
export async function onData<T>(
  io: Io,
  options: CommonOptions,
  work: (data: Data, config: ServerConfig) => Promise<T>,
): Promise<T> {
  const config = settingsOf(io, options);
  const data = openData(config.dataFolder);
  try {
    return await work(data, config);
  } finally {
    data.close();
  }
}
