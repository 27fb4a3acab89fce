import { expect, it } from "vitest";
import { noteVersions, standingFor } from "#client/features/case/note-versions.ts";
import type { Note } from "#client/features/case/use-notes.ts";
import type { NoteId, PersonId } from "#shared/domain/ids.ts";
import { instant, uuid } from "#test/support/builders.ts";

const author = { id: uuid<PersonId>(1), name: "Sagsbehandler Et", initials: "SE", active: true };
const id = (n: number) => uuid<NoteId>(100 + n);
const note = (n: number, replaces: number | null = null): Note => ({
  id: id(n),
  author,
  at: instant(`2026-11-2${n}T08:00:00Z`),
  text: `note ${n}`,
  replaces: replaces === null ? null : id(replaces),
});
const told = (...notes: readonly Note[]) =>
  noteVersions(notes).map(({ note: { text }, earlier }) => [text, ...earlier.map((old) => old.text)]);

it("a note that was put right stands where the first stood, with what was before, newest first", () => {
  expect(told(note(1), note(2), note(3, 1), note(4, 3))).toEqual([["note 4", "note 3", "note 1"], ["note 2"]]);
});

it("two corrections of one note in the same moment both stand, and nothing is lost", () => {
  expect(told(note(1), note(2, 1), note(3, 1))).toEqual([
    ["note 2", "note 1"],
    ["note 3", "note 1"],
  ]);
});

it("the case's history, which knows the first, finds what stands for it now", () => {
  const notes = [note(1), note(2), note(3, 1)];
  expect([standingFor(notes, id(1))?.note.text, standingFor(notes, id(3))?.first]).toEqual(["note 3", id(1)]);
  expect([standingFor(notes, id(2))?.note.text, standingFor(notes, id(9))]).toEqual(["note 2", null]);
});

it("notes that stand in for each other, or for one that isn't there, make no endless history", () => {
  expect(told(note(1, 9))).toEqual([["note 1"]]);
  expect(told(note(1, 2), note(2, 1), note(3, 1))).toEqual([["note 3", "note 1", "note 2"]]);
});
