import { open, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { childEntry } from '../../sandbox/child-entry.ts';
import type { Frame } from '../../sandbox/frames.ts';
import { createSandboxPool } from '../../sandbox/pool.ts';
import {
  DEFAULT_LIMITS,
  type Findings,
  nothingFound,
  type ValidationLimits,
  type ValidationReport,
} from '../../sandbox/report.ts';
import { findings } from './answer.ts';
import { HEAD_BYTES, typeOfHead } from './magic.ts';

export { DEFAULT_LIMITS, type ValidationLimits, type ValidationReport } from '../../sandbox/report.ts';

export interface FileValidator {
  /**
   * FI1, FI2: what is in the file at `path`. Waits for a free child; a hostile file ends its own child only.
   * `refusDuFichier` (domain) turns the report into a verdict.
   * @throws I/O errors of reading the file; Error when no child can be started.
   */
  validate(path: string): Promise<ValidationReport>;
  /** Ends the children and removes their folder; files under way end as unreadable. */
  close(): Promise<void>;
}

export interface ValidatorOptions {
  readonly limits?: Partial<ValidationLimits>;
  /** Children at most, each with one file at a time. Default: one per two processors, at least one. */
  readonly children?: number;
  /** The child's code; found beside this one by default. */
  readonly entry?: string;
}

/** Validates files in sandboxed children, started when the first file comes. */
export function createFileValidator(options: ValidatorOptions = {}): FileValidator {
  const limits: ValidationLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const children = options.children ?? Math.max(1, Math.floor(availableParallelism() / 2));
  const entry = options.entry ?? childEntry(import.meta.url, 'validator-child.js');
  const pool = createSandboxPool({ entry, limits, answers: ANSWERS, read: readAnswer }, children);
  return {
    async validate(file) {
      const { octets, head } = await lookAt(file);
      const { end, ms } =
        octets === 0 || octets > limits.tailleMax
          ? { end: UNOPENED, ms: 0 }
          : await pool.examine(async () => ({ head: limits, bytes: await readFile(file) }));
      if (end.kind === 'answered') return { ...end.answer, octets, panne: false, ms };
      const limite = end.kind === 'limit' ? end.limite : null;
      return {
        ...nothingFound(typeOfHead(head), limite),
        octets,
        propre: null,
        panne: end.kind === 'broken',
        ms,
      };
    },
    close: () => pool.close(),
  };
}

const ANSWERS = { head: 4096, body: 64 * 1024 * 1024 };

function readAnswer({ head, body }: Frame): (Findings & Pick<ValidationReport, 'propre'>) | undefined {
  const found = findings.safeParse(head);
  return found.success ? { ...found.data, propre: body.length > 0 ? body : null } : undefined;
}

/** Empty and oversize files say enough by their size. */
const UNOPENED = { kind: 'unopened' } as const;

async function lookAt(file: string): Promise<{ readonly octets: number; readonly head: Uint8Array }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { octets: size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
