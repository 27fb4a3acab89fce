import { describe, expect, it } from "vitest";
import type { CommandType } from "#shared/domain/commands.ts";
import { canCommand, canRead, canWrite, ROLES, type Viewer } from "#shared/domain/permissions.ts";
import { maySee } from "#shared/domain/visibility.ts";
import { payloads } from "#shared/protocol/commands.ts";
import { ANNA, aCase, OTHER_UNIT, UNIT, uuid, viewers } from "#test/support/builders.ts";

const display: Viewer = { id: uuid(17), role: "display", units: [UNIT] };
const all = Object.keys(payloads) as CommandType[];

describe("the table of rights", () => {
  it("[PR3] an administrator sees no case content", () => {
    expect(canRead(viewers.administrator, "board", UNIT)).toBe(false);
    expect(canRead(viewers.administrator, "citizen", UNIT)).toBe(false);
    expect(maySee(viewers.administrator, aCase())).toBe(false);
  });

  it("[PR3] a caseworker reads and works in own units only", () => {
    expect(canRead(viewers.anna, "board", UNIT)).toBe(true);
    expect(canRead(viewers.anna, "board", OTHER_UNIT)).toBe(false);
    expect(canCommand(viewers.anna, "moveCase", OTHER_UNIT)).toBe(false);
  });

  it("[PR3] a coordinator reads across units and changes nothing but views of their own", () => {
    expect(canRead(viewers.coordinator, "board", OTHER_UNIT)).toBe(true);
    expect(canRead(viewers.coordinator, "citizen", OTHER_UNIT)).toBe(true);
    expect(all.filter((type) => canCommand(viewers.coordinator, type, UNIT))).toEqual(["saveView", "dropView"]);
    expect([canRead(viewers.coordinator, "notes", UNIT), canWrite(viewers.coordinator, "note", UNIT)]).toEqual([
      true,
      false,
    ]);
  });

  it("[PR3] a display opens the wall and nothing else", () => {
    expect(canRead(display, "wall", UNIT)).toBe(true);
    expect(canRead(display, "board", UNIT)).toBe(false);
    expect(canRead(display, "citizen", UNIT)).toBe(false);
    expect(all.filter((type) => canCommand(display, type, UNIT) || canCommand(display, type, null))).toEqual([]);
  });

  it("[PR3] how a column is sorted, and who may see a restricted case, is the leader's to say", () => {
    expect(canCommand(viewers.leader, "setColumnSorting", UNIT)).toBe(true);
    expect(canCommand(viewers.anna, "setColumnSorting", UNIT)).toBe(false);
    expect(canCommand(viewers.anna, "restrictCase", UNIT)).toBe(false);
  });

  it("[PR3] every command belongs to at least one role", () => {
    const someone = (type: CommandType) =>
      ROLES.some((role) => {
        const viewer: Viewer = { id: ANNA, role, units: [UNIT] };
        return canCommand(viewer, type, UNIT) || canCommand(viewer, type, null);
      });
    expect(all.filter((type) => !someone(type))).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
  });
});

describe("a restricted case", () => {
  const restricted = aCase({ restrictedTo: [ANNA] });

  it("[PR4] exists for those named on it and the unit's leader", () => {
    expect(maySee(viewers.anna, restricted)).toBe(true);
    expect(maySee(viewers.leader, restricted)).toBe(true);
  });

  it("[PR4] is not there for colleagues, coordinators and other units' leaders", () => {
    expect(maySee(viewers.tove, restricted)).toBe(false);
    expect(maySee(viewers.coordinator, restricted)).toBe(false);
    expect(maySee({ ...viewers.leader, units: [OTHER_UNIT] }, restricted)).toBe(false);
  });

  it("[PR4] naming somebody of another unit does not open the unit to them", () => {
    expect(maySee(viewers.elsewhere, aCase({ restrictedTo: [viewers.elsewhere.id] }))).toBe(false);
  });
});
