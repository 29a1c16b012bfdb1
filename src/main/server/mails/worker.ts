import type { Langue } from '../../../domain/codes.ts';
import { invitationToken } from '../../application/accounts/invite.ts';
import type { MailRow } from '../../application/accounts-port.ts';
import { jetonDuLien } from '../../application/candidats/liens.ts';
import { mailContext, type RenderMail } from '../../mails/render.ts';
import type { ServerServices } from '../services.ts';
import type { MailTransport } from './transport.ts';

export interface MailWorkerServices
  extends Pick<
    ServerServices,
    'store' | 'accounts' | 'mails' | 'clock' | 'derive' | 'config' | 'logger' | 'metrics'
  > {
  readonly transport: MailTransport;
  readonly render: RenderMail;
  /** Where people reach the server; known once it listens. */
  readonly publicUrl: () => string;
}

export interface MailWorker {
  /** Sends what is due now; returns how many were taken. */
  runOnce(): Promise<number>;
  start(): void;
  /** Lets the mails under way end. */
  stop(): Promise<void>;
}

/** Mails taken at once, all tried side by side: a lease outlives the slowest of them. */
const AT_ONCE = 5;
const LEASE_MS = 5 * 60_000;
const POLL_MS = 2_000;
const MINUTE = 60_000;
/** Time to the next try, by tries made; after the last a mail is given up. */
const BACKOFF_MS = [1, 5, 30, 120, 480, 1440].map((minutes) => minutes * MINUTE);

interface Recipient {
  readonly name: string;
  readonly prenom: string;
  readonly address: string;
  readonly langue: Langue;
}

/** ML2: sends the outbox. Several may run: a mail is leased to one of them at a time. */
export function createMailWorker(services: MailWorkerServices): MailWorker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const runOnce = async (): Promise<number> => {
    const taken = await services.mails.takeMails(services.clock.now(), LEASE_MS, AT_ONCE);
    await Promise.all(taken.map((mail) => deliver(services, mail)));
    return taken.length;
  };
  const begin = (): void => {
    running = loop();
  };
  const loop = async (): Promise<void> => {
    try {
      // A queue is drained without waiting between two handfuls.
      while (!stopped && (await runOnce()) === AT_ONCE);
    } catch (error) {
      services.logger.error({ err: error }, 'mail worker');
    }
    if (!stopped) timer = setTimeout(begin, POLL_MS).unref();
  };
  return {
    runOnce,
    start: begin,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function deliver(services: MailWorkerServices, mail: MailRow): Promise<void> {
  const { mails, clock, metrics, logger, transport } = services;
  try {
    const to = await recipientOf(services, mail);
    if (!to) {
      await mails.markFailed(mail.id, 'destinataire introuvable', null);
      metrics.mails.inc({ outcome: 'abandonne' });
      return;
    }
    await transport.send(await messageOf(services, mail, to));
  } catch (error) {
    const delay = isPermanent(error) ? undefined : BACKOFF_MS[mail.essais];
    const next = delay === undefined ? null : clock.now() + delay;
    await mails.markFailed(mail.id, error instanceof Error ? error.message : String(error), next);
    metrics.mails.inc({ outcome: next === null ? 'abandonne' : 'reporte' });
    logger.warn({ mailId: mail.id, essais: mail.essais, repris: next !== null, err: error }, 'mail not sent');
    return;
  }
  await mails.markSent(mail.id, clock.now());
  metrics.mails.inc({ outcome: 'envoye' });
}

/** The other server knows that this address takes no mail: trying again would not help. */
const isPermanent = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;

async function recipientOf(
  { accounts, mails }: MailWorkerServices,
  { destinataire }: MailRow,
): Promise<Recipient | undefined> {
  if (destinataire.kind === 'adresse')
    return { name: '', prenom: '', address: destinataire.adresse, langue: destinataire.langue };
  const person =
    destinataire.kind === 'candidat'
      ? await mails.candidatContact(destinataire.id)
      : await accounts.personne(destinataire.id);
  return (
    person && {
      name: `${person.prenom} ${person.nom}`.trim(),
      prenom: person.prenom,
      address: person.email,
      langue: person.langue,
    }
  );
}

async function messageOf(services: MailWorkerServices, mail: MailRow, to: Recipient) {
  const { donnees } = mail;
  const site = services.publicUrl();
  const etablissement = (await services.store.etablissement())?.body;
  const rendered = await services.render(mail.modele, to.langue, etablissement?.fuseau ?? 'Europe/Paris', {
    ...mailContext({ etablissement: etablissement?.nom, donnees, prenom: to.prenom, site }),
    // Made here and kept nowhere: the outbox holds no secret.
    ...(typeof donnees.invitationId === 'string'
      ? { lien: `${site}/invitation#${invitationToken(services.derive, donnees.invitationId)}` }
      : {}),
    ...(typeof donnees.lienId === 'string'
      ? { lien: `${site}/${String(donnees.page)}#${jetonDuLien(services.derive, donnees.lienId)}` }
      : {}),
  });
  return {
    id: mail.id,
    from: services.config.mailFrom,
    to: { name: to.name, address: to.address },
    ...rendered,
  };
}
