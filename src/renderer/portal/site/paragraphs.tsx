/** A text of the établissement, one paragraph per line. */
export const Paragraphs = ({ text }: { readonly text: string }) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    // biome-ignore lint/suspicious/noArrayIndexKey: a text doesn't change its order
    .map((line, i) => <p key={i}>{line}</p>);
