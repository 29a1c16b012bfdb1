import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { isLoopbackHost, type ServerConfig } from '../config/schema.ts';
import { isLoopback } from '../http/addresses.ts';

type Config = Pick<ServerConfig, 'smtp' | 'mails' | 'host' | 'publicUrl' | 'trustProxy'>;

/** Networks that nobody reaches from the Internet. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** The name in an address, without the brackets of IPv6. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '');

function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (isLoopback(plain) || isLoopbackHost(plain)) return true;
  const version = isIP(plain);
  return version !== 0 && PRIVATE.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/** A name or address of this machine or of a private network; a name of another machine may be public. */
export const isPrivateUrl = (url: string): boolean => isPrivate(hostOf(url));

/**
 * Is there an inbox at all? It holds links that open accounts: only where mails go to files, on a server of
 * this machine alone, or of a private network that was asked for by `mails.boite`.
 */
export function hasInbox({ smtp, mails, host, publicUrl, trustProxy }: Config): boolean {
  if (smtp !== null || mails.boite === false) return false;
  if (mails.boite === true) return publicUrl === null || isPrivateUrl(publicUrl);
  return (
    isLoopbackHost(host) &&
    trustProxy.length === 0 &&
    (publicUrl === null || isLoopbackHost(hostOf(publicUrl)))
  );
}

/**
 * May this request see it? It comes from here (or the private network), through no proxy, and asks for this
 * machine by an address: another site whose name leads here has a name of its own.
 */
export function mayReadInbox(request: FastifyRequest, { mails }: Pick<Config, 'mails'>): boolean {
  const { headers, socket } = request;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  const asked = `http://${headers.host ?? ''}`;
  if (headers.host === undefined || !URL.canParse(asked)) return false;
  const from = socket.remoteAddress ?? '';
  return mails.boite === true
    ? isPrivate(from) && isPrivateUrl(asked)
    : isLoopback(from) && isLoopbackHost(hostOf(asked));
}
