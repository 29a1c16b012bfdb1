import type { ReactNode } from 'react';
import { reviewSignIn } from '../../../messages/review-sign-in.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LangueSwitch } from './langue-switch.tsx';
import classes from './sign-in.module.css';

interface Props {
  readonly title: string;
  readonly text?: ReactNode;
  /** « Étape 1 sur 3 » */
  readonly step?: { readonly at: number; readonly of: number } | null;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** The screens before the workspace: one card, one question. */
export function WelcomeFrame({ title, text, step, children, footer }: Props) {
  const t = useMessages(reviewSignIn);
  return (
    <div className={classes.frame}>
      <header className={classes.brand}>
        <Mark size={28} />
        <span>Pupitre</span>
        <LangueSwitch />
      </header>
      <main className={classes.card}>
        {step ? <p className={classes.step}>{t('step', step)}</p> : null}
        <h1 className={classes.title}>{title}</h1>
        {text ? <div className={classes.text}>{text}</div> : null}
        {children}
      </main>
      <footer className={classes.footer}>{footer}</footer>
    </div>
  );
}
