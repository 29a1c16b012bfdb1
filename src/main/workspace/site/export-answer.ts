import type { WorkspaceHost } from '../host.ts';
import { ALWAYS, emptyAnswer } from './answers.ts';

/**
 * A file that was made, as a download: asked of the workspace part by part as it is taken, never whole in
 * memory. 404 once it has been fetched.
 */
export async function exportAnswer(
  host: Pick<WorkspaceHost, 'exportPart'>,
  jeton: string,
): Promise<Response> {
  const first = await host.exportPart(jeton, 0);
  if (!first) return emptyAnswer(404);
  let next: typeof first | null = first;
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = next ?? (await host.exportPart(jeton, at));
      next = null;
      if (!part) {
        controller.error(new Error('the export went while it was fetched'));
        return;
      }
      at += part.bytes.byteLength;
      controller.enqueue(new Uint8Array(part.bytes));
      if (part.fin) controller.close();
    },
  });
  return new Response(body, {
    headers: {
      ...ALWAYS,
      'content-type': first.type,
      'content-length': String(first.octets),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(first.nom)}`,
      'cache-control': 'no-store',
    },
  });
}
