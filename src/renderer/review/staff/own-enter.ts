/** Enter on a button, a link or a tab is that one's; anywhere else it accepts what is proposed. */
export const isFreeEnter = ({ target }: Event): boolean =>
  !(target instanceof Element && target.closest('a, button, summary, [role="tab"], [role="grid"]'));
