import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { Shape } from '../../../ui/shape.tsx';
import { anchorOfPiece, anchorOfQuestion, type Missing } from '../missing.ts';
import classes from './transmit.module.css';

interface Props {
  readonly missing: readonly Missing[];
  /** Opens the place where one of them is mended, and gives it the focus. */
  readonly onGo: (anchor: string) => void;
}

/** What is missing before one can transmit; each line leads to its place. */
export function Checklist({ missing, onGo }: Props) {
  const t = useMessages(portalCandidature);
  const name = useBilingue();
  return (
    <ul className={classes.checklist}>
      {missing.map(({ kind, id, libelle }) => {
        const anchor = kind === 'question' ? anchorOfQuestion(id) : anchorOfPiece(id);
        return (
          <li key={anchor}>
            <span className={classes.mark} data-kind={kind}>
              <Shape name={kind === 'pieceRefusee' ? 'cross' : 'ring'} />
            </span>
            <a
              href={`#${encodeURIComponent(anchor)}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(anchor);
              }}
            >
              {t(`missing.${kind}`, { nom: name(libelle) })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
