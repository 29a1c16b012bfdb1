import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is given, or refuses as told. */
export interface Sink {
  readonly port: number;
  readonly mails: ParsedMail[];
  refuse: { readonly code: number; readonly at: 'rcpt' | 'data' } | null;
  close(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const mails: ParsedMail[] = [];
  const sink: { refuse: Sink['refuse'] } = { refuse: null };
  const refusal = (code: number): Error => Object.assign(new Error('not now'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(sink.refuse?.at === 'rcpt' ? refusal(sink.refuse.code) : undefined),
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        if (sink.refuse?.at === 'data') return done(refusal(sink.refuse.code));
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(sink, {
    mails,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  });
}
