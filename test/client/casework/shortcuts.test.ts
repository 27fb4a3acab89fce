import { afterEach, describe, expect, it, vi } from "vitest";
import { isKey, keyOf } from "#client/casework/shortcuts.ts";

const press = (key: string, change: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});
const kept = (value: string | null) => vi.stubGlobal("localStorage", { getItem: () => value });

afterEach(() => vi.unstubAllGlobals());

describe("a key", () => {
  it("means what the list says, in capitals too, and nothing together with another one", () => {
    kept(null);
    expect([isKey("newCase", press("n")), isKey("newCase", press("N"))]).toEqual([true, true]);
    expect([isKey("newCase", press("n", { ctrlKey: true })), isKey("newCase", press("n", { altKey: true }))]).toEqual([
      false,
      false,
    ]);
    expect([isKey("undo", press("z", { ctrlKey: true })), isKey("undo", press("z", { metaKey: true }))]).toEqual([
      true,
      true,
    ]);
    expect(keyOf("walkChoose", press("3"))).toBe(2);
  });

  it("that is a letter alone does nothing once one has turned that off; named keys and Ctrl go on", () => {
    kept("off");
    expect([isKey("newCase", press("n")), isKey("help", press("?")), keyOf("walkChoose", press("3"))]).toEqual([
      false,
      false,
      -1,
    ]);
    expect([isKey("undo", press("z", { ctrlKey: true })), isKey("liftCard", press(" "))]).toEqual([true, true]);
    expect(isKey("openCard", press("Enter"))).toBe(true);
  });
});
