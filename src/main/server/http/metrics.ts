import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells: counts and times by route, never by person or dossier. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly pushed: Counter<'outcome'>;
  readonly pulled: Counter;
  readonly deposits: Counter<'outcome'>;
  readonly mails: Counter<'outcome'>;
  readonly outbox: Gauge<'etat'>;
}

/** A registry of its own, so that two servers in one process don't mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'pupitre_' });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'pupitre_http_seconds',
      help: 'Time from a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
      registers,
    }),
    pushed: new Counter({
      name: 'pupitre_mutations_total',
      help: 'Mutations received, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    pulled: new Counter({
      name: 'pupitre_documents_sent_total',
      help: 'Documents sent to replicas, gone ones included',
      registers,
    }),
    deposits: new Counter({
      name: 'pupitre_deposits_total',
      help: 'Deposited files, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    mails: new Counter({
      name: 'pupitre_mails_total',
      help: 'Mails tried, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    outbox: new Gauge({
      name: 'pupitre_outbox_mails',
      help: 'Mails of the outbox, by state',
      labelNames: ['etat'],
      registers,
    }),
  };
}
