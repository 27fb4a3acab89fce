/** Whether keys pressed there are text, or belong to a dialog: then they are no shortcuts of the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input,textarea,select,[role=dialog],[role=menu]") !== null;
}
