import { beforeAll, describe, expect, it } from "vitest";
import { must } from "#shared/lib/must.ts";
import type { Changes, Down } from "#shared/protocol/messages.ts";
import type { DownItem, Wire } from "#test/fakes/socket-pair.ts";
import { buildTemplate } from "./fuzz-office.ts";
import { playFuzz } from "./fuzz-run.ts";
import type { Fault } from "./fuzz-state.ts";

let template: string;
beforeAll(async () => {
  template = await buildTemplate();
});

function frameIn(item: DownItem | undefined): Changes | null {
  if (item?.kind !== "message") return null;
  const down = JSON.parse(item.text) as Down;
  return down.type === "changes" ? down.message : null;
}

const asItem = (message: Changes): DownItem => ({
  kind: "message",
  text: JSON.stringify({ type: "changes", message }),
});

/** Strikes once, at the first place that suits; `hasStruck` tells whether there was one. */
function once(strike: (wire: Wire) => boolean): Fault & { hasStruck(): boolean } {
  let struck = false;
  const fault = (wire: Wire): boolean => {
    struck ||= strike(wire);
    return struck;
  };
  return Object.assign(fault, { hasStruck: () => struck });
}

/** Two frames in a row, of which the first says something that the second does not say again. */
function findPair({ down }: Wire): { readonly index: number; readonly lost: Changes; readonly next: Changes } | null {
  for (let index = 0; index + 1 < down.length; index += 1) {
    const [lost, next] = [frameIn(down[index]), frameIn(down[index + 1])];
    if (lost && next && lost.to === next.from && lost.puts.some(({ id }) => next.puts.every((put) => put.id !== id))) {
      return { index, lost, next };
    }
  }
  return null;
}

describe("a planted fault", () => {
  it("[SY6] one frame lost without leaving a gap is found by the fuzz", async () => {
    const fault = once((wire) => {
      const found = findPair(wire);
      if (!found) return false;
      const { index, lost, next } = found;
      wire.down.splice(
        index,
        2,
        asItem({ ...next, from: lost.from, organisation: { ...next.organisation, from: lost.organisation.from } }),
      );
      return true;
    });
    await expect(playFuzz({ template, seed: 7, fault })).rejects.toThrow(/^seed 7: screen \d/);
    expect(fault.hasStruck()).toBe(true);
  });

  it("[SY6] one card lost from a frame is found by the fuzz", async () => {
    const fault = once(({ down }) => {
      const index = down.findIndex((item) => (frameIn(item)?.puts.length ?? 0) > 0);
      if (index < 0) return false;
      const frame = must(frameIn(down[index]), "frame");
      down[index] = asItem({ ...frame, puts: frame.puts.slice(1) });
      return true;
    });
    await expect(playFuzz({ template, seed: 7, fault })).rejects.toThrow(/^seed 7: screen \d/);
    expect(fault.hasStruck()).toBe(true);
  });

  it("[SY2] one frame lost with the gap that it leaves is noticed by the screen, asked for, and made good", async () => {
    const fault = once((wire) => {
      const found = findPair(wire);
      if (found) wire.down.splice(found.index, 1);
      return found !== null;
    });
    await playFuzz({ template, seed: 7, fault });
    expect(fault.hasStruck()).toBe(true);
  });
}, 60_000);
