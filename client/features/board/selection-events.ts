import type { KeyboardEvent, MouseEvent } from "react";
import { isKey } from "#client/casework/shortcuts.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ColumnView } from "./derive-board.ts";
import type { Selection } from "./selection.ts";

/** Ctrl or Cmd and a click chooses a card, Shift and a click a range of its column; while choosing, a click alone does. */
export function onChoosingClick(event: MouseEvent<HTMLElement>, selection: Selection, views: readonly ColumnView[]) {
  const { target } = event;
  const article = target instanceof Element ? target.closest<HTMLElement>("article[data-case]") : null;
  const isOwnButton = target instanceof Element && target.closest("button") !== null;
  const isMeant = event.ctrlKey || event.metaKey || event.shiftKey || selection.read().isChoosing;
  if (!article || isOwnButton || !isMeant) return;
  event.preventDefault();
  event.stopPropagation();
  const card = article.dataset.case as CaseId;
  const column = views.find(({ cards }) => cards.some((judged) => judged.card.id === card));
  const ids = column?.cards.map((judged) => judged.card.id) ?? [];
  if (!(event.shiftKey && selection.extend(card, ids))) selection.toggle(card);
}

/** X on a card chooses it or takes the choice back; Escape ends the choosing. Whether the key was one of these. */
export function onChoosingKey(event: KeyboardEvent<HTMLElement>, selection: Selection): boolean {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return false;
  const { chosen, isChoosing } = selection.read();
  // A menu or dialog that hangs from the bar closes first.
  if (key === "Escape" && !target.closest("[role=menu],[role=dialog]") && (chosen.size > 0 || isChoosing)) {
    selection.clear();
    return true;
  }
  if (!isKey("chooseCard", event) || !target.matches("article[data-case]")) return false;
  selection.toggle(target.dataset.case as CaseId);
  return true;
}
