import { describe, expect, it } from "vitest";
import { readConfig } from "#server/config.ts";

describe("the environment", () => {
  it("has an answer for everything that is not set, and an empty variable counts as not set", () => {
    const read = readConfig({ PORT: "", LOG_LEVEL: " " });
    expect(read).toMatchObject({
      ok: true,
      value: { port: 3000, host: "127.0.0.1", databaseUrl: null, origin: null, trustProxy: false, logLevel: "info" },
    });
  });

  it("puts the vault's key in a folder beside the data unless told where", () => {
    expect(readConfig({ TAVLE_DATA: "/srv/tavle" })).toMatchObject({ value: { keyFile: "/srv/tavle-key/vault.key" } });
    expect(readConfig({ TAVLE_KEY_FILE: "/etc/tavle.key" })).toMatchObject({ value: { keyFile: "/etc/tavle.key" } });
  });

  it.each([
    ["true", true],
    ["2", 2],
    ["10.0.0.0/8", "10.0.0.0/8"],
  ])("trusts proxies as TRUST_PROXY=%s says", (text, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: text })).toMatchObject({ value: { trustProxy } });
  });

  it("says one sentence for each variable that cannot be used, and repeats no value", () => {
    const read = readConfig({
      PORT: "70000",
      DATABASE_URL: "mysql://hemmelig",
      TAVLE_ORIGIN: "tavle.dk",
      LOG_LEVEL: "loud",
    });
    expect(read.ok ? [] : read.error).toEqual([
      "PORT skal være et portnummer fra 0 til 65535.",
      "DATABASE_URL skal være en adresse, der begynder med postgres://.",
      "TAVLE_ORIGIN skal være en adresse som https://tavle.kommune.dk uden sti.",
      "LOG_LEVEL skal være én af fatal, error, warn, info, debug, trace, silent.",
    ]);
  });
});
