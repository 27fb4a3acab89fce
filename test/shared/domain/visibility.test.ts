import { describe, expect, it } from "vitest";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { CitizenId } from "#shared/domain/ids.ts";
import { projectFor } from "#shared/domain/visibility.ts";
import { ANNA, aCase, aWorld, date, tagged, unit, uuid, viewers } from "#test/support/builders.ts";

const by = yardstickOf(aWorld().organisation);
const withLabels = { ...unit, labels: "initials" } as const;
const labelled = (change: Parameters<typeof aCase>[0] = {}) => ({
  state: aCase(change),
  tag: { caseId: aCase().id, number: "26-001151", label: "A.B." },
});

describe("the projection", () => {
  it("[PR6] gives nothing of a case to those who may not see it", () => {
    const hidden = tagged(aCase({ restrictedTo: [ANNA] }));
    expect(projectFor(viewers.anna, hidden, unit, by)?.number).toBe("26-001151");
    for (const viewer of [viewers.tove, viewers.elsewhere, viewers.coordinator, viewers.administrator]) {
      expect(projectFor(viewer, hidden, unit, by)).toBeNull();
    }
  });

  it("[PR6] a card holds neither who the citizen is, nor protection, nor for whom the case is restricted", () => {
    const citizen = uuid<CitizenId>(77);
    const card = projectFor(
      viewers.anna,
      tagged(aCase({ citizen, isProtected: true, restrictedTo: [ANNA] })),
      unit,
      by,
    );
    const text = JSON.stringify(card);
    expect(text).toContain("26-001151");
    expect(text).not.toContain(citizen);
    expect(text).not.toMatch(/rotect|estrict|citizen/);
  });

  it("[PR2] a label stands on the card only where the unit has chosen one", () => {
    expect(projectFor(viewers.anna, labelled(), unit, by)?.label).toBeNull();
    expect(projectFor(viewers.anna, labelled(), withLabels, by)?.label).toBe("A.B.");
  });

  it("[PR4] a protected citizen has no label, whatever the unit has chosen, and the card is else like any other", () => {
    const open = projectFor(viewers.anna, labelled(), withLabels, by);
    const isProtected = projectFor(viewers.anna, labelled({ isProtected: true }), withLabels, by);
    expect(isProtected).toEqual({ ...open, label: null });
  });

  it("[MV9] the days in the stage are those of all stays in it together", () => {
    const column = aCase().column;
    const stays = [
      { unit: unit.id, column, stage: "investigation", from: date("2026-03-03"), to: date("2026-03-10") },
      { unit: unit.id, column, stage: "decision", from: date("2026-03-10"), to: date("2026-03-12") },
      { unit: unit.id, column, stage: "investigation", from: date("2026-03-12"), to: null },
    ] as const;
    expect(projectFor(viewers.anna, tagged(aCase({ stays })), unit, by)).toMatchObject({
      stageSince: "2026-03-12",
      stageDaysBefore: 7,
    });
  });
});
