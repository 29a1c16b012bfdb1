import type { IncomingHttpHeaders } from 'node:http';
import { type DeviceSession, sessionOf } from '../../application/accounts/session-of.ts';
import type { ServerServices } from '../services.ts';

/** Who the `Authorization: Bearer` of a request stands for. */
export function deviceSession(
  services: Pick<ServerServices, 'accounts' | 'store' | 'clock'>,
  headers: IncomingHttpHeaders,
): Promise<DeviceSession> {
  const [, jeton = ''] = /^Bearer ([0-9a-f]{1,200})$/i.exec(headers.authorization ?? '') ?? [];
  return sessionOf(services, jeton.toLowerCase());
}
