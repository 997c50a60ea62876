/** The product's mark: three lines, one of which is waited for. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="0.75" y="0.75" width="30.5" height="30.5" rx="6" fill="#0e3340" stroke="#f6f3ec" strokeOpacity="0.5" />
      <path d="M7 11h18M7 16h12M7 21h18" stroke="#f6f3ec" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="23.5" cy="16" r="2.1" fill="#e0b15a" />
    </svg>
  );
}
