/** The release of a drag over a link is also a click on it; that one must not open the case. */
export function swallowNextClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  // The click comes in the same turn as the release, or not at all.
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
