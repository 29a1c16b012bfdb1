import { reviewExports } from '../../../messages/review-exports.ts';
import type { ApercuExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './exports.module.css';

interface Props {
  /** Null: being counted. */
  readonly apercu: ApercuExport | null;
  readonly failed: boolean;
  /** A table holds no pièce. */
  readonly table: boolean;
  /** It is the list as it is filtered. */
  readonly filtered: boolean;
}

/** What the file will hold, in words: « 42 dossiers, 251 pièces, environ 180 Mo ». */
export function ExportPreview({ apercu, failed, table, filtered }: Props) {
  const t = useMessages(reviewExports);
  const f = useFormat();
  if (failed)
    return (
      <Notice tone="bad" role="alert">
        {t('preview.failed')}
      </Notice>
    );
  if (apercu?.dossiers === 0) return <Notice tone="info">{t('preview.none')}</Notice>;
  const words = (of: ApercuExport): string => {
    const dossiers = { count: of.dossiers, nombre: f.count(of.dossiers) };
    if (table) return t('preview.dossiers', dossiers);
    return t('preview.files', {
      ...dossiers,
      pieces: of.pieces,
      nombrePieces: f.count(of.pieces),
      octets: of.pieces === 0 ? 'none' : f.bytes(of.octets),
    });
  };
  return (
    <p className={classes.preview} role="status">
      <strong className="p-figures">{apercu ? words(apercu) : '\u00a0'}</strong>
      {filtered ? <span>{t('preview.of')}</span> : null}
    </p>
  );
}
