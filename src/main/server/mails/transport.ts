import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { ServerConfig } from '../config/schema.ts';
import { isLoopbackHost } from '../config/schema.ts';

/** A rendered mail. `id` makes its Message-ID: a mail that is sent twice is recognised as one. */
export interface MailMessage {
  readonly id: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

export interface MailTransport {
  /** Resolves once the next server (or the disk) has taken it. */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/** Longest one attempt may take in all, far below the worker's lease. */
const TIMEOUT_MS = 30_000;

const nodemailerOf = ({ id, from, to, subject, text }: MailMessage) => ({
  messageId: `<${id}@pupitre>`,
  from,
  to,
  subject,
  text,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Sends through an SMTP server; TLS is required unless that server is this machine. */
export function smtpTransport(smtp: NonNullable<ServerConfig['smtp']>): MailTransport {
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: !smtp.secure && !isLoopbackHost(smtp.host),
    ignoreTLS: !smtp.secure && isLoopbackHost(smtp.host),
    ...(smtp.user !== null && smtp.password !== null
      ? { auth: { user: smtp.user, pass: smtp.password } }
      : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (message) => void (await transport.sendMail(nodemailerOf(message))),
    close: () => transport.close(),
  };
}

/** Without an SMTP server: one .eml file per mail, readable by any mail program. */
export function fileTransport(folder: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (message) => {
      const { message: bytes } = await transport.sendMail(nodemailerOf(message));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const target = path.join(folder, `${message.id}.eml`);
      const handle = await open(`${target}.part`, 'w', 0o600);
      try {
        await handle.writeFile(bytes as Buffer);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${target}.part`, target);
    },
    close: () => transport.close(),
  };
}
