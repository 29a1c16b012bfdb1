import { Button } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../../domain/refusal.ts';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import { portalMotifs } from '../../../../messages/portal-motifs.ts';
import { portalSuite } from '../../../../messages/portal-suite.ts';
import { reviewCodes } from '../../../../messages/review-codes.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { Shape, type ShapeName } from '../../../ui/shape.tsx';
import { useCandidature } from '../candidature-context.tsx';
import { type Step, stepsOf } from './steps.ts';
import classes from './timeline.module.css';

interface Words {
  readonly shape: ShapeName;
  readonly text: string;
  /** What was said about it. */
  readonly said: string;
}

const STATUT_SHAPES = { AT: 'ring', RE: 'half', CO: 'disc', IN: 'triangle' } as const;
const PIECE_SHAPES = { AT: 'ring', TR: 'half', VA: 'check', RE: 'cross', NC: 'dash' } as const;

function useWords(): (step: Step) => Words {
  const t = useMessages(portalCandidature);
  const s = useMessages(portalSuite);
  const m = useMessages(portalMotifs);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const name = useBilingue();
  const { view } = useCandidature();
  return (step) => {
    switch (step.kind) {
      case 'creation':
        return { shape: 'ring', text: t('step.creation'), said: '' };
      case 'transmission':
        return { shape: 'half', text: t('step.transmission', { recu: step.recu }), said: '' };
      case 'statut':
        return {
          shape: STATUT_SHAPES[step.vers],
          text: t('step.statut', { statut: codes(`dossier.${step.vers}`) }),
          said: step.raison,
        };
      case 'piece': {
        const piece = view.pieces.find(({ typeId }) => typeId === step.typeId);
        return {
          shape: PIECE_SHAPES[step.statut],
          text: t(`step.piece.${step.statut}`, { piece: piece ? name(piece.libelle) : '' }),
          said: step.commentaire,
        };
      }
      case 'annulation':
        return { shape: 'cross', text: t('step.annulation'), said: '' };
      case 'confirmation':
        return { shape: 'check', text: s('step.confirmation', { recu: step.recu }), said: '' };
      case 'desistement':
        return { shape: 'dash', text: s('step.desistement', { recu: step.recu }), said: '' };
      case 'promotion':
        return { shape: 'check', text: s('step.promotion', { jour: f.day(step.jour) }), said: '' };
      case 'demandeMotifs':
        return { shape: 'ring', text: m('step.demandeMotifs', { jour: f.day(step.echeance) }), said: '' };
      case 'motifsCommuniques':
        return {
          shape: 'disc',
          text: m(step.correction ? 'step.motifsCorriges' : 'step.motifsCommuniques'),
          said: '',
        };
      default:
        return assertNever(step);
    }
  };
}

/** LC10: each step with its time, newest first. */
export function Timeline() {
  const t = useMessages(portalCandidature);
  const f = useFormat();
  const words = useWords();
  const { view } = useCandidature();
  const [short, setShort] = useState(true);
  const steps = stepsOf(view.evenements, short);
  const hidden = stepsOf(view.evenements, false).length - stepsOf(view.evenements, true).length;
  return (
    <section className={classes.section} aria-labelledby="etapes">
      <h2 id="etapes">{t('steps.title')}</h2>
      <ol className={classes.steps} reversed>
        {steps.map((step) => {
          const { shape, text, said } = words(step);
          return (
            <li key={`${step.kind}-${step.le}-${text}`}>
              <span className={classes.mark}>
                <Shape name={shape} />
              </span>
              <span>{text}</span>
              {said ? <span className={classes.said}>{said}</span> : null}
              <span className={classes.time}>{f.moment(step.le)}</span>
            </li>
          );
        })}
      </ol>
      {hidden > 0 ? (
        <Button variant="subtle" aria-expanded={!short} onClick={() => setShort(!short)}>
          {short ? t('steps.all', { count: hidden }) : t('steps.fewer')}
        </Button>
      ) : null}
    </section>
  );
}
