import { describe, expect, it } from "vitest";
import type { Unit } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { decideLabel } from "#shared/domain/decide-facts.ts";
import { maySee } from "#shared/domain/visibility.ts";
import { parseCommand } from "#shared/protocol/commands.ts";
import { aCase, aContext, aWorld, CASE, otherUnit, tagged, UNIT, unit, uuid, viewers } from "#test/support/builders.ts";

function label(text: string | null, change: Partial<CaseState> = {}, labels: Unit["labels"] = "own") {
  const world = aWorld([tagged(aCase(change))]);
  const units = new Map([{ ...unit, labels }, otherUnit].map((each) => [each.id, each]));
  const organisation = { ...world.organisation, units };
  return decideLabel({ ...world, organisation }, { caseId: CASE, label: text }, aContext());
}

describe("a label of the unit's own", () => {
  it("[PR2] [CA7] stands beside the journal, which only knows that it changed", () => {
    const decided = label("Vest 2");
    expect(decided.ok && decided.value.tags).toEqual([{ caseId: CASE, number: "26-001151", label: "Vest 2" }]);
    expect(decided.ok && decided.value.happenings.map(({ event }) => event)).toEqual([{ type: "labelSet" }]);
  });

  it("[PR2] is refused where the unit has not chosen to write any", () => {
    for (const labels of ["off", "initials"] as const)
      expect(label("Vest", {}, labels)).toMatchObject({ ok: false, error: { code: "label-refused" } });
  });

  it("[PR4] a protected citizen's case gets none, and may lose the one it has", () => {
    expect(label("Vest", { isProtected: true })).toMatchObject({ ok: false, error: { code: "label-refused" } });
    expect(label(null, { isProtected: true }).ok).toBe(true);
  });

  it.each(["", "syv tegn", "<b>", "a\nb"])("[CA7] is at most six plain characters: not %j", (text) => {
    const command = { id: uuid(1), unit: UNIT, type: "setLabel", payload: { caseId: CASE, label: text } };
    expect(parseCommand(command)).toMatchObject({ ok: false, error: { path: "payload.label" } });
  });
});

it("[PR5] a case that is gone is there for nobody, whoever is named on it", () => {
  for (const gone of ["withdrawn", "erased"] as const) {
    const state = aCase({ gone, restrictedTo: [viewers.anna.id] });
    for (const viewer of Object.values(viewers)) expect(maySee(viewer, state)).toBe(false);
  }
});
