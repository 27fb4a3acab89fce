import { describe, expect, it } from "vitest";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { decideMerge, decidePersonActive, peopleAfter } from "#shared/domain/decide-people.ts";
import type { Happening } from "#shared/domain/events.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import { isAwayOn } from "#shared/domain/staff.ts";
import {
  ANNA,
  aCase,
  aContext,
  aWorld,
  date,
  instant,
  LEADER,
  TOVE,
  tagged,
  uuid,
  viewers,
} from "#test/support/builders.ts";

const recorded = { actor: LEADER, recordedAt: instant("2026-04-01T07:15:00Z"), backfill: false };
const context = aContext(viewers.administrator);

const worldOf = (...states: readonly CaseState[]) => aWorld(states.map((state) => tagged(state)));

function merged(state: CaseState): CaseState {
  const decided = decideMerge(worldOf(state), { person: ANNA, into: TOVE }, context);
  const happenings: readonly Happening[] = decided.ok ? decided.value.happenings : [];
  return happenings.reduce<CaseState>((now, happening) => applyEvent(now, happening, recorded), state);
}

describe("two names of one person are merged", () => {
  it("[MV9] the case is in the same hands as before: no change of caseworker is counted", () => {
    const before = aCase({ caseworkerChanges: 2, standIn: null });
    expect(merged(before)).toMatchObject({ caseworker: TOVE, lastCaseworker: TOVE, caseworkerChanges: 2 });
  });

  it("[PR4] whoever was named on a restricted case still is, and stands in still", () => {
    const standIn = { person: ANNA, from: date("2026-04-01"), to: date("2026-04-10") };
    const after = merged(aCase({ caseworker: null, lastCaseworker: null, standIn, restrictedTo: [ANNA, TOVE] }));
    expect(after).toMatchObject({ standIn: { person: TOVE }, restrictedTo: [TOVE] });
  });

  it("[ST3] what was agreed with that person is on the other's list, whoever has the case", () => {
    const nextStep = { step: "callDoctor", on: date("2026-04-02"), who: ANNA } as const;
    const after = merged(aCase({ caseworker: TOVE, lastCaseworker: TOVE, nextStep }));
    expect(after.nextStep).toEqual({ ...nextStep, who: TOVE });
  });

  it("[CA5] only cases of that person are touched, and gone ones never", () => {
    const others = aCase({ id: uuid<CaseId>(22), caseworker: TOVE, lastCaseworker: TOVE });
    const gone = aCase({ id: uuid<CaseId>(23), gone: "erased" });
    const decided = decideMerge(worldOf(aCase(), others, gone), { person: ANNA, into: TOVE }, context);
    expect(decided.ok && decided.value.happenings.map(({ caseId }) => caseId)).toEqual([aCase().id]);
    expect(decided.ok && decided.value.organisation).toEqual([{ type: "personMerged", person: ANNA, into: TOVE }]);
  });

  it.each([
    ["a name and itself", ANNA, ANNA],
    ["oneself, who would be shut out", viewers.administrator.id, TOVE],
    ["nobody known", uuid<PersonId>(99), TOVE],
    ["into nobody known", ANNA, uuid<PersonId>(99)],
  ])("[CA5] is refused for %s", (_, person, into) => {
    expect(decideMerge(worldOf(), { person, into }, context)).toMatchObject({
      ok: false,
      error: { code: "malformed" },
    });
  });

  it("[MV9] the name that is left has the units of both, and the other is no longer offered", () => {
    const kept = (id: PersonId, units: readonly string[]) => ({ id, active: true, units, mergedInto: null });
    const people = new Map([ANNA, TOVE].map((id) => [id, kept(id, [`unit of ${id}`])]));
    expect(peopleAfter(people, { type: "personMerged", person: ANNA, into: TOVE })).toEqual([
      { ...kept(ANNA, [`unit of ${ANNA}`]), active: false, mergedInto: TOVE },
      kept(TOVE, [`unit of ${TOVE}`, `unit of ${ANNA}`]),
    ]);
  });
});

describe("someone leaves", () => {
  it("[PR3] is deactivated once, and nobody shuts oneself out", () => {
    const leave = (personId: PersonId) => decidePersonActive(worldOf(), { personId, active: false }, context);
    expect(leave(ANNA)).toEqual({
      ok: true,
      value: { happenings: [], organisation: [{ type: "personActivated", person: ANNA, active: false }] },
    });
    expect(decidePersonActive(worldOf(), { personId: ANNA, active: true }, context)).toEqual({
      ok: true,
      value: { happenings: [] },
    });
    expect(leave(viewers.administrator.id)).toMatchObject({ ok: false });
  });

  it("[DL2] an absence counts on its first and its last day, and without an end from its first day on", () => {
    const sick = { from: date("2026-11-02"), to: date("2026-11-06"), kind: "sick" } as const;
    const away = (on: string, to: typeof sick.to | null = sick.to) =>
      isAwayOn({ absences: [{ ...sick, to }] }, date(on));
    expect([away("2026-11-01"), away("2026-11-02"), away("2026-11-06"), away("2026-11-07")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(away("2027-11-07", null)).toBe(true);
  });
});
