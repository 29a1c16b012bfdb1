import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useCandidature } from '../candidature-context.tsx';
import { pieceUrl } from '../deposit/send-file.ts';
import classes from './pieces.module.css';

interface Props {
  readonly piece: PieceView;
  readonly version: VersionPiece;
}

/** Pages, size and day of a deposited file, in one line. */
export function useFileFacts(): (version: VersionPiece) => string {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  return (version) =>
    [
      version.pages === null ? '' : t('file.pages', { count: version.pages }),
      f.bytes(version.taille),
      t('file.deposited', { quand: f.moment(version.deposeeLe) }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** The file that counts: its name as it was, what it is, and a way to see it as the server has it. */
export function CurrentFile({ piece, version }: Props) {
  const t = useMessages(portalDeposit);
  const facts = useFileFacts();
  const { view } = useCandidature();
  const Icon = version.type === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <div className={classes.file}>
      <Icon size={22} stroke={1.5} aria-hidden="true" />
      <div className={classes.fileText}>
        <a
          className={classes.fileName}
          href={pieceUrl(view.id, piece.typeId, version.sha256)}
          target="_blank"
          rel="noopener"
        >
          <span className="p-hidden">{t('file.see')} </span>
          <bdi>{version.nomFichier}</bdi>
          <span className="p-hidden"> {t('file.newTab')}</span>
        </a>
        <span className={classes.aside}>{facts(version)}</span>
      </div>
    </div>
  );
}
