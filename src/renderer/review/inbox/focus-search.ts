/** The one search field of the window. */
export const SEARCH_ID = 'recherche';

/** Takes the keyboard to the search, its words selected: typing replaces them. */
export function focusSearch(): void {
  const field = document.getElementById(SEARCH_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
