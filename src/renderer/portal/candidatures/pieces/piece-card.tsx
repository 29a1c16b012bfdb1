import { type DragEvent, useState } from 'react';
import { portalDeposit } from '../../../../messages/portal-deposit.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useSentence } from '../../../i18n/sentence.ts';
import { Notice } from '../../../ui/notice.tsx';
import { StatutPieceChip } from '../../../ui/statut.tsx';
import { useCandidature } from '../candidature-context.tsx';
import { type Choice, choiceOf, folderAmong } from '../deposit/choose-file.ts';
import { DepositProgress } from '../deposit/deposit-progress.tsx';
import { FileChooser } from '../deposit/file-chooser.tsx';
import { FusionPlace } from '../deposit/fusion-place.tsx';
import { isUnderway } from '../deposit/run-deposit.ts';
import { useDeposit } from '../deposit/use-deposit.ts';
import { anchorOfPiece } from '../missing.ts';
import { ConcernButton } from './concern-button.tsx';
import { CurrentFile } from './current-file.tsx';
import { PieceHistory } from './piece-history.tsx';
import classes from './pieces.module.css';
import { StaffComment } from './staff-comment.tsx';

const NOTHING: Choice = { kind: 'none' };

interface Props {
  readonly piece: PieceView;
  /** The reason why nothing can be changed is told once, above the list. */
  readonly closed: boolean;
}

/** One pièce: what is asked, what was deposited, what the scolarité says of it, what can be done. */
export function PieceCard({ piece, closed }: Props) {
  const t = useMessages(portalDeposit);
  const sentence = useSentence();
  const name = useBilingue();
  const { site } = useCandidature();
  const control = useDeposit(piece);
  const [choice, setChoice] = useState<Choice>(NOTHING);
  const [over, setOver] = useState(false);
  const libelle = name(piece.libelle);
  const anchor = anchorOfPiece(piece.typeId);
  const maxBytes = site.tailleFichierMax;
  const current = piece.versions.at(-1);
  const open = piece.deposer.allowed;
  const busy = isUnderway(control.deposit);

  const take = (next: Choice): void => {
    if (next.kind === 'none') return;
    control.cancel();
    setChoice(next.kind === 'send' ? NOTHING : next);
    if (next.kind === 'send') control.start(next.file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { items, files } = event.dataTransfer;
    take(folderAmong(items) ?? choiceOf([...files], maxBytes));
  };
  const dropping =
    open && !busy ? { onDrop: drop, onDragOver: (event: DragEvent) => event.preventDefault() } : {};

  return (
    <article
      id={anchor}
      tabIndex={-1}
      className={classes.card}
      aria-labelledby={`${anchor}-titre`}
      data-statut={piece.statut}
      data-over={over || undefined}
      onDragEnter={() => setOver(open && !busy)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      {...dropping}
    >
      <header className={classes.head}>
        <h3 className={classes.title} id={`${anchor}-titre`}>
          {libelle}
        </h3>
        <StatutPieceChip statut={piece.statut} />
      </header>
      <p className={classes.meta}>
        {t(piece.obligatoire ? 'piece.required' : 'piece.optional')}
        {piece.commune ? ` · ${t('piece.shared')}` : ''}
      </p>
      {piece.aide && name(piece.aide) ? <p className={classes.help}>{name(piece.aide)}</p> : null}
      {piece.statut === 'RE' ? <StaffComment piece={piece} /> : null}
      {current && piece.statut !== 'NC' ? <CurrentFile piece={piece} version={current} /> : null}
      {piece.statut === 'NC' ? <p className={classes.help}>{t('piece.notConcerned')}</p> : null}
      <DepositProgress control={control} />
      {choice.kind === 'fuse' ? (
        <FusionPlace
          choice={choice}
          maxBytes={maxBytes}
          onDone={(file) => {
            setChoice(NOTHING);
            control.start(file);
          }}
          onCancel={() => setChoice(NOTHING)}
        />
      ) : null}
      {choice.kind === 'empty' || choice.kind === 'folder' ? (
        <Notice tone="bad" role="alert">
          {choice.kind === 'empty'
            ? t('deposit.empty', { fichier: choice.file.name })
            : t('deposit.folder', { dossier: choice.name })}
        </Notice>
      ) : null}
      {busy || choice.kind === 'fuse' ? null : (
        <div className={classes.actions}>
          {open ? (
            <FileChooser
              piece={libelle}
              replace={current !== undefined && piece.statut !== 'RE'}
              onFiles={(files) => take(choiceOf(files, maxBytes))}
            />
          ) : null}
          <ConcernButton piece={piece} />
        </div>
      )}
      {piece.deposer.allowed || closed || piece.statut === 'NC' ? null : (
        <p className={classes.why}>{sentence(piece.deposer.refusal)}</p>
      )}
      <PieceHistory piece={piece} />
    </article>
  );
}
