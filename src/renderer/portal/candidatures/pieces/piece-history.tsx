import { IconChevronRight } from '@tabler/icons-react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useCandidature } from '../candidature-context.tsx';
import { pieceUrl } from '../deposit/send-file.ts';
import { useFileFacts } from './current-file.tsx';
import { historyOf } from './history-lines.ts';
import classes from './pieces.module.css';

/** LC4 +: what was deposited and what was said of it, folded until one asks. */
export function PieceHistory({ piece }: { readonly piece: PieceView }) {
  const t = useMessages(portalDeposit);
  const f = useFormat();
  const facts = useFileFacts();
  const { view } = useCandidature();
  const lines = historyOf(piece);
  // One file and nothing said: it is on the card already.
  if (piece.versions.length < 2 && piece.commentaires.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>
        <IconChevronRight size={16} stroke={2} aria-hidden="true" />
        {t('history.title', { fichiers: piece.versions.length, messages: piece.commentaires.length })}
      </summary>
      <ol className={classes.lines} reversed>
        {lines.map((line) =>
          line.kind === 'version' ? (
            <li key={`v${line.rang}`}>
              <a
                href={pieceUrl(view.id, piece.typeId, line.version.sha256)}
                target="_blank"
                rel="noopener"
                className={classes.fileName}
              >
                <bdi>{line.version.nomFichier}</bdi>
                <span className="p-hidden"> {t('file.newTab')}</span>
              </a>
              <span className={classes.aside}>
                {t('history.version', { rang: line.rang })} · {facts(line.version)}
              </span>
            </li>
          ) : (
            <li key={`c${line.le}`}>
              <span className={classes.said}>{line.texte}</span>
              <span className={classes.aside}>
                {line.rang === null
                  ? t('history.said', { quand: f.moment(line.le) })
                  : t('history.saidOf', { quand: f.moment(line.le), rang: line.rang })}
              </span>
            </li>
          ),
        )}
      </ol>
    </details>
  );
}
