/** The product's mark: a reading desk under a page. Decorative: the name stands beside it. */
export const Mark = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="var(--p-accent)" />
    <path d="M10.5 6.5h8l3.5 3.5v7.5h-11.5z" fill="var(--p-on-accent)" />
    <path d="M12.7 11h5M12.7 14h6.8" stroke="var(--p-accent)" strokeWidth="1.4" strokeLinecap="round" />
    <path d="M6.5 20.5h19L23 24.2H9z" fill="var(--p-on-accent)" />
    <path d="M16 24v3.2M12.2 27.4h7.6" stroke="var(--p-on-accent)" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
);
