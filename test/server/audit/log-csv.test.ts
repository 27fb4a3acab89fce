import { expect, it } from "vitest";
import { csvCell } from "#server/audit/log-csv.ts";

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+45 12", "'+45 12"],
  ["-1", "'-1"],
  ["@a", "'@a"],
  ["Anna; Bo", '"Anna; Bo"'],
  ['Ib "Ibber"', '"Ib ""Ibber"""'],
  ["a\nb", '"a\nb"'],
  ['=1;"x"', '"\'=1;""x"""'],
  ["26-000001", "26-000001"],
])("[PR7] %j is %j in a list that is taken out: text, whatever it looks like", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
