import { createRenderer, templatesFolder } from '../mails/render.ts';
import { fileTransport, smtpTransport } from '../server/mails/transport.ts';
import { createMailWorker } from '../server/mails/worker.ts';
import type { ServerServices } from '../server/services.ts';

/** Starts the mail worker; the returned function lets its mails end and closes its connection. */
export function startMails(
  services: ServerServices,
  mailFolder: string,
  publicUrl: string,
): () => Promise<void> {
  const { smtp } = services.config;
  const transport = smtp ? smtpTransport(smtp) : fileTransport(mailFolder);
  const worker = createMailWorker({
    ...services,
    transport,
    render: createRenderer(templatesFolder()),
    publicUrl: () => publicUrl,
  });
  worker.start();
  return async () => {
    await worker.stop();
    transport.close();
  };
}
