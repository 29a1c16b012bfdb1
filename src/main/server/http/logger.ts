import type { DestinationStream, Logger } from 'pino';
import { pino, stdTimeFunctions } from 'pino';
import type { ServerConfig } from '../config/schema.ts';

/** What looks like an e-mail address, wherever it slipped into a message. */
const masked = (text: string): string => text.replaceAll(/[^\s"'<>@]+@[^\s"'<>@]+/g, '[mail]');

/** GD3: an error is its kind, code and frames; addresses in its message are masked. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    stack: masked(error.stack ?? error.message),
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}

/**
 * JSON lines without personal data (GD3): ids of requests, devices and accounts may stand in them; bodies,
 * query strings, names, addresses and tokens never do, and are cut out if a call brings them by mistake.
 */
export const createLogger = (
  config: Pick<ServerConfig, 'logLevel'>,
  destination: DestinationStream = process.stderr,
): Logger =>
  pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: serializeError },
      redact: {
        paths: [
          'email',
          'nom',
          'prenom',
          'jeton',
          'motDePasse',
          'authorization',
          'body',
          'query',
          'url',
          'ip',
        ].flatMap((name) => [name, `*.${name}`]),
        remove: true,
      },
    },
    destination,
  );
