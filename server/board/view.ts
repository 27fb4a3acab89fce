import type { Card } from "#shared/domain/card.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { textOf } from "./card-text.ts";
import { colleaguesOf } from "./colleagues-of.ts";
import type { UnitBoard } from "./unit-board.ts";

/** The board's picture for a viewer: what everyone shares, and the restricted cases that this one may see (PR4). */
export function viewFor(board: UnitBoard, viewer: Viewer, now: Instant): BoardView {
  return { ...headOf(board, now), cards: cardsFor(board, viewer) };
}

/** The same as JSON text; what all viewers share is put together once for each number of the board. */
export function viewTextFor(board: UnitBoard, viewer: Viewer, now: Instant): string {
  const head = JSON.stringify(headOf(board, now));
  const cards = [board.sharedText(), ...board.restrictedFor(viewer).map(textOf)].filter((text) => text !== "");
  return `${head.slice(0, -1)},"cards":[${cards.join(",")}]}`;
}

function headOf(board: UnitBoard, now: Instant): Omit<BoardView, "cards"> {
  const { unit, organisation } = board.drawing();
  const { id, name, labels, settings, columns } = unit;
  const people = colleaguesOf(organisation, id, now);
  const meeting = board.meeting()?.meeting ?? null;
  const unitNow = { id, name, labels, settings };
  return { ...board.log.latest(), serverTime: toIso(now), unit: unitNow, columns, people, meeting };
}

function cardsFor(board: UnitBoard, viewer: Viewer): readonly Card[] {
  const restricted = board.restrictedFor(viewer);
  return restricted.length === 0 ? board.shared() : [...board.shared(), ...restricted];
}
