import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { TemplateList } from '../staff/template-list.tsx';
import { useTemplates } from '../staff/use-templates.ts';
import work from '../work/work.module.css';
import classes from './sweep.module.css';

/** Refuses with a sentence as it is, by its digit: one key for each pièce, and Z takes it back. */
export function SweepSentences({ onRefuse }: { readonly onRefuse: (commentaire: string) => void }) {
  const t = useMessages(reviewSweep);
  const templates = useTemplates();
  useShortcut('sweepSentence', (digit, event) => {
    const picked = templates[digit - 1];
    // A key that is held down decides once; one without a sentence is not for us.
    if (!picked) return false;
    if (!event.repeat) onRefuse(picked.texte);
    return true;
  });
  if (templates.length === 0) return null;
  return (
    <section className={classes.sentences} aria-labelledby="balayage-phrases">
      <h3 id="balayage-phrases" className={work.label}>
        {t('refuse.with')}
      </h3>
      <TemplateList templates={templates} onPick={onRefuse} />
    </section>
  );
}
