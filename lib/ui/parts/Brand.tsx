/** The mark of `assets/icon.svg` in small: two stances that part from one line. */
export function Brand() {
  return (
    <svg class="brand" viewBox="0 0 20 20" fill="none" stroke-width="2.4" stroke-linecap="round" aria-hidden="true">
      <path class="brand-line" d="M3 16.500h14" />
      <path class="brand-against" d="M10 12.500 4.500 4" />
      <path class="brand-favor" d="M10 12.500 15.500 4" />
    </svg>
  );
}
