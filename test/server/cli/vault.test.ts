import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { terminalAt } from "./test-terminal.ts";

describe("vault rotate", () => {
  it("[PR1] [PR7] changes the key, says where the old one is, and stands in the log; the data open with the new one", async () => {
    const terminal = terminalAt();
    const { keyFile } = terminal.config;
    expect(await terminal.type("audit", ["verify"])).toMatchObject({ code: 0 });
    const first = readFileSync(keyFile, "utf8");
    const kept = join(terminal.config.dataFolder, "..", "gammel.key");
    expect(await terminal.type("vault", ["rotate", "--keep-old", kept])).toEqual({
      code: 0,
      out: `Nøglen er skiftet: 0 oplysninger er låst på ny. Den nye ligger i ${keyFile}.\nDen gamle nøgle ligger i ${kept}. Brug den kun til sikkerhedskopier fra før nu, og slet den sammen med dem.\n`,
      err: "",
    });
    expect([readFileSync(kept, "utf8") === first, readFileSync(keyFile, "utf8") === first]).toEqual([true, false]);
    expect(await terminal.type("vault", ["--", "rotate"])).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        "Den gamle nøgle er slettet. Sikkerhedskopier fra før nu kan ikke læses uden den.\n",
      ),
    });
    expect(await terminal.type("audit", ["verify"])).toMatchObject({ out: "Adgangsloggen holder: 2 linjer.\n" });
    expect(existsSync(`${keyFile}.next`)).toBe(false);
  });

  it("[PR1] keeps the key where the old one cannot be put aside", async () => {
    const terminal = terminalAt();
    await terminal.type("audit", ["verify"]);
    const { keyFile } = terminal.config;
    const first = readFileSync(keyFile, "utf8");
    expect(await terminal.type("vault", ["rotate", "--keep-old", keyFile])).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^Den gamle nøgle kan ikke gemmes i .*\n$/),
    });
    expect(readFileSync(keyFile, "utf8")).toBe(first);
  });

  it.each([
    [[]],
    [["drej"]],
    [["rotate", "mere"]],
    [["rotate", "--keep-old", " "]],
    [["rotate", "--alt"]],
  ])("vault %j is wrong use", async (argv) => {
    expect(await terminalAt().type("vault", argv)).toMatchObject({ code: 2, err: expect.stringContaining("Brug:") });
  });
});
