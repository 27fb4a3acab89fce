import { expect, it } from "vitest";
import { csvLine } from "#server/csv.ts";

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
  expect(csvLine([value, "1"])).toBe(`${cell};1\r\n`);
});
