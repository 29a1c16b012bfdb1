import { refusDuFichier } from '../../src/domain/piece/fichier.ts';
import { createFileValidator, DEFAULT_LIMITS } from '../../src/main/server/validation/index.ts';

export interface ValidatorVerdict {
  readonly file: string;
  readonly octets: number;
  /** accepté · the code of the refusal (FI1) · crash: the child died · hang: it had to be stopped. */
  readonly verdict: string;
  readonly pages: number | null;
  readonly pagesAbimees: number;
  /** JavaScript was found in it; it is never run. */
  readonly scripts: boolean;
  readonly ms: number;
}

/** Puts every file through the validator as the server's deposit does, several at once. */
export async function runValidator(
  files: readonly string[],
  onVerdict: (verdict: ValidatorVerdict) => void = () => undefined,
): Promise<readonly ValidatorVerdict[]> {
  const validator = createFileValidator({ children: 2 });
  try {
    return await Promise.all(
      files.map(async (file): Promise<ValidatorVerdict> => {
        const report = await validator.validate(file);
        const code = refusDuFichier(report, DEFAULT_LIMITS.tailleMax) ?? 'accepté';
        const verdict = {
          file,
          octets: report.octets,
          verdict: report.panne ? 'crash' : report.limite === 'delai' ? 'hang' : code,
          pages: report.pages,
          pagesAbimees: report.pagesAbimees,
          scripts: report.scripts,
          ms: report.ms,
        };
        onVerdict(verdict);
        return verdict;
      }),
    );
  } finally {
    await validator.close();
  }
}
