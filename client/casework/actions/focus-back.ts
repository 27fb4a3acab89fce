/** What was focused when the first dialog opened: from a menu, the button that the menu hangs from. */
export function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const opener = active?.closest("[role=menu]")
    ? document.querySelector("[aria-haspopup][aria-expanded=true]")
    : active;
  return opener instanceof HTMLElement ? opener : null;
}

/** Each dialog gives the focus back by itself; one that another dialog led to has lost where it came from. */
export function focusBack(opener: HTMLElement | null) {
  const focus = () => {
    if (document.activeElement === document.body && opener?.isConnected) opener.focus();
  };
  // After the dialog has left the page and has tried by itself.
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
