import { describe, expect, it } from "vitest";
import { searchOrder } from "#client/features/citizens/search-order.ts";

const order = (typed: string) => searchOrder(typed, "casework");

describe("what is typed in Find borger", () => {
  it.each([
    ["120585-1234"],
    ["1205851234"],
    [" 12 05 85 - 1234 "],
    ["120585–1234"],
    ["１２０５８５-1234"],
    ["12.05.85/1234"],
  ])("[PR1] %j is looked up as a CPR number", (typed) =>
    expect(order(typed)).toEqual({ cpr: "1205851234", purpose: "casework" }));

  it("is else a whole name, as it was typed", () => {
    expect(order("  Ida  Prøvesen ")).toEqual({ name: "Ida  Prøvesen", purpose: "casework" });
    expect(order("Åse 2. Ø")).toEqual({ name: "Åse 2. Ø", purpose: "casework" });
  });

  it.each([
    ["", "missing"],
    ["  ", "missing"],
    ["Ida 120585-1234", "numberAlone"],
    ["120585-123", "tooShort"],
    ["I", "tooShort"],
    ["12345678901", "tooShort"],
  ])("%j is looked up in no way, and one is told why", (typed, trouble) => {
    expect(order(typed)).toBe(trouble);
  });
});
