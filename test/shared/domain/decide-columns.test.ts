import { describe, expect, it } from "vitest";
import type { Column } from "#shared/domain/board.ts";
import { decideColumn, decideRemoval, decideSettings, decideSplit } from "#shared/domain/decide-columns.ts";
import type { Decided } from "#shared/domain/decision.ts";
import type { CaseId, ColumnId } from "#shared/domain/ids.ts";
import { rankInOrder } from "#shared/domain/ranks.ts";
import type { World } from "#shared/domain/world.ts";
import {
  aCase,
  aContext,
  aWorld,
  columnFor,
  OTHER_UNIT,
  otherUnit,
  tagged,
  UNIT,
  unit,
  uuid,
  viewers,
} from "#test/support/builders.ts";

const leader = aContext(viewers.leader);
const NEW = uuid<ColumnId>(321);

function columnsAfter(decided: Decided): readonly Column[] {
  if (!decided.ok) throw new Error(decided.error.code);
  const event = decided.value.organisation?.find(({ type }) => type === "columnsSet");
  return event?.type === "columnsSet" ? event.columns : [];
}
const withColumns = (columns: readonly Column[], rest: Partial<World> = {}): World => {
  const base = aWorld();
  const units = new Map([
    [UNIT, { ...unit, columns }],
    [OTHER_UNIT, otherUnit],
  ]);
  return { ...base, organisation: { ...base.organisation, units }, ...rest };
};

describe("a column's settings", () => {
  it("[MV5] a limit is set, kept when the title alone changes, and taken off", () => {
    const column = columnFor("investigation");
    const wip = { most: 12, mode: "soft" } as const;
    const limited = columnsAfter(decideColumn(aWorld(), { column, wip }, leader));
    expect(limited.find(({ id }) => id === column)).toMatchObject({ wip, title: null });
    const titled = columnsAfter(decideColumn(withColumns(limited), { column, title: "Undersøges" }, leader));
    expect(titled.find(({ id }) => id === column)).toMatchObject({ wip, title: "Undersøges" });
    const free = columnsAfter(decideColumn(withColumns(titled), { column, wip: null, title: null }, leader));
    expect(free).toEqual(unit.columns);
  });

  it("[MV5] closed cases are not work in progress: their column gets no limit", () => {
    const decided = decideColumn(aWorld(), { column: columnFor("closed"), wip: { most: 3, mode: "hard" } }, leader);
    expect(decided).toMatchObject({ ok: false, error: { code: "malformed" } });
  });

  it("[PR5] a column of another unit is answered like one that isn't there", () => {
    const unknown = { ok: false, error: { code: "column-unknown", data: {} } };
    expect(decideColumn(aWorld(), { column: columnFor("intake", otherUnit), title: "X" }, leader)).toEqual(unknown);
    expect(decideColumn(aWorld(), { column: NEW, title: "X" }, leader)).toEqual(unknown);
  });
});

describe("a stage in two columns", () => {
  const split = (side: "left" | "right") =>
    columnsAfter(
      decideSplit(aWorld(), { column: columnFor("followUp"), newColumn: NEW, title: "Iværksættes", side }, leader),
    );

  it("[MV4] the new one belongs to the same stage, on the side that was asked for", () => {
    const titles = (columns: readonly Column[]) => columns.map(({ title, stage }) => title ?? stage);
    expect(titles(split("left"))).toEqual(["intake", "investigation", "decision", "Iværksættes", "followUp", "closed"]);
    expect(titles(split("right")).slice(3)).toEqual(["followUp", "Iværksættes", "closed"]);
    expect(split("left").find(({ id }) => id === NEW)).toMatchObject({ stage: "followUp", sorting: "urgency" });
  });

  it("[MV2] the one that is removed leaves its cases to the other, each with a place of its own where that is sorted by hand", () => {
    const columns = split("left").map((column) =>
      column.id === columnFor("followUp") ? { ...column, sorting: "hand" as const } : column,
    );
    const cases = [1, 2].map((n) =>
      tagged(aCase({ id: uuid<CaseId>(60 + n), stage: "followUp", column: NEW }), `26-00006${n}`),
    );
    const there = rankInOrder([uuid<CaseId>(69)]);
    const world = withColumns(columns, {
      cases: new Map(cases.map((found) => [found.state.id, found])),
      ranks: new Map([[columnFor("followUp"), there]]),
    });
    const decided = decideRemoval(world, { column: NEW }, leader);
    expect(columnsAfter(decided).map(({ id }) => id)).toEqual(unit.columns.map(({ id }) => id));
    const moved = decided.ok ? decided.value.happenings.map(({ event }) => event) : [];
    expect(moved.map((event) => event.type === "caseMoved" && event.to)).toEqual([
      columnFor("followUp"),
      columnFor("followUp"),
    ]);
    const ranks = moved.map((event) => (event.type === "caseMoved" ? event.rank : null));
    expect(new Set([there[0]?.rank, ...ranks]).size).toBe(3);
  });

  it("[MV4] every stage keeps a column", () => {
    expect(decideRemoval(aWorld(), { column: columnFor("followUp") }, leader)).toEqual({
      ok: false,
      error: { code: "last-column-of-stage", data: { stage: "followUp" } },
    });
  });
});

describe("a unit's settings", () => {
  it("[MV5] what is named is changed, null takes it away, the rest stays", () => {
    const settings = { phone: "12 34 56 78", caseworkerWip: { most: 30, mode: "soft" } } as const;
    const base = aWorld();
    const world = {
      ...base,
      organisation: { ...base.organisation, units: new Map([[UNIT, { ...unit, settings }]]) },
    };
    const decided = decideSettings(world, { unitId: UNIT, phone: null, caseSystem: "https://sag/{nr}" }, leader);
    expect(decided.ok && decided.value.organisation).toEqual([
      {
        type: "unitSettingsSet",
        unit: UNIT,
        settings: { caseworkerWip: settings.caseworkerWip, caseSystem: "https://sag/{nr}" },
      },
    ]);
  });

  it("[PR5] another unit's are not to be changed from here", () => {
    expect(decideSettings(aWorld(), { unitId: OTHER_UNIT, phone: "12345678" }, leader)).toEqual({
      ok: false,
      error: { code: "not-found", data: {} },
    });
  });
});
