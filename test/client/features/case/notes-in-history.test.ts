import { describe, expect, it } from "vitest";
import { entryOf, lineFor, noteOf } from "#client/features/case/notes-in-history.ts";
import type { CaseEvent } from "#shared/domain/events.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { ANNA, BO } from "#test/client/some-cards.ts";
import { date, uuid } from "#test/support/builders.ts";
import { entry, moved } from "./some-history.ts";

const line = uuid<NoteId>(71);
const other = uuid<NoteId>(72);
const period = { from: date("2026-12-01"), to: date("2026-12-14") };
const toBo = (note?: NoteId): CaseEvent => ({
  type: "standInSet",
  standIn: { person: BO, ...period },
  ...(note ? { note } : {}),
});
const ended: CaseEvent = { type: "standInSet", standIn: null, note: other };
const at = (event: CaseEvent) => entry(ANNA, "2026-11-20T09:00:00Z", event);

describe("notes in a case's history", () => {
  it("[CA7] belong to what has their id", () => {
    const handedOver = at(toBo(line));
    expect(noteOf(handedOver)).toBe(line);
    expect(noteOf(at(moved))).toBeNull();
    expect(entryOf([at(moved), handedOver], line)).toBe(handedOver);
    expect(entryOf([at(moved)], line)).toBeNull();
  });

  it("[MV9] a stand-in finds the latest line for them, also after the period was changed without one", () => {
    const first = at(toBo(line));
    const second = at(toBo(other));
    expect(lineFor([first, at(moved)], BO)).toBe(first);
    expect(lineFor([first, second], BO)).toBe(second);
    expect(lineFor([first, at(toBo())], BO)).toBe(first);
  });

  it("[MV9] there is none for anybody else, nor once the hand-over has ended", () => {
    expect(lineFor([at(toBo(line))], ANNA)).toBeNull();
    expect(lineFor([at(toBo(line)), at(ended)], BO)).toBeNull();
    expect(lineFor([at(toBo(line)), at(ended), at(toBo())], BO)).toBeNull();
    expect(lineFor([at(toBo())], BO)).toBeNull();
  });
});
