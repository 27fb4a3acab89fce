import { expect, it } from "vitest";
import { makeLabelsOf } from "#server/vault/labels-of.ts";
import { makeVault } from "#server/vault/vault.ts";
import type { CaseId, CitizenId } from "#shared/domain/ids.ts";
import { aCase, tagged, UNIT, uuid } from "#test/support/builders.ts";

const vault = makeVault(Buffer.alloc(32, 3));
const [ida, bo] = [uuid<CitizenId>(61), uuid<CitizenId>(62)];

it("[PR2] [PR4] initials come from the vault, never for a protected citizen, and are none where nobody is known", async () => {
  const cases = [
    tagged(aCase({ id: uuid<CaseId>(71), citizen: ida }), "26-1"),
    tagged(aCase({ id: uuid<CaseId>(72), citizen: ida }), "26-2"),
    tagged(aCase({ id: uuid<CaseId>(73), citizen: bo, isProtected: true }), "26-3"),
    tagged(aCase({ id: uuid<CaseId>(74), citizen: null }), "26-4"),
  ];
  const rows = [
    { citizenId: ida, lookup: "a", nameLookup: null, sealed: vault.seal(ida, { name: "Ida Prøvesen" }) },
    { citizenId: bo, lookup: "b", nameLookup: null, sealed: vault.seal(bo, { name: "Bo Prøvesen" }) },
  ];
  const asked: CitizenId[][] = [];
  const store = {
    board: async () => ({ seq: 1, cases, meeting: null }),
    citizens: async (ids: readonly CitizenId[]) => {
      asked.push([...ids]);
      return rows.filter(({ citizenId }) => ids.includes(citizenId));
    },
  };
  const labels = await makeLabelsOf(store, vault)(UNIT, "initials");
  expect(labels.map(({ number, label }) => [number, label])).toEqual([
    ["26-1", "I.P."],
    ["26-2", "I.P."],
    ["26-3", null],
    ["26-4", null],
  ]);
  expect(asked).toEqual([[ida]]);
});
