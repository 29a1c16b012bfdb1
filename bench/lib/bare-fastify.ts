/** Fastify with one route and nothing else, on port `argv[2]`. */
import fastify from 'fastify';

const app = fastify();
app.get('/healthz', async () => ({ ok: true }));
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
