import { describe, expect, it } from "vitest";
import { makeLoginLimit } from "#server/auth/login-limit.ts";
import { isOwnOrigin } from "#server/auth/origin.ts";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";
import { hashToken, isToken, newToken } from "#server/auth/tokens.ts";
import { givenTime } from "#test/support/given-time.ts";

describe("a password", () => {
  it("is kept as argon2id and known again", async () => {
    const kept = await hashPassword("en-lang-adgangskode");
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(await isPassword("en-lang-adgangskode", kept)).toBe(true);
    expect(await isPassword("en-anden-adgangskode", kept)).toBe(false);
  });

  it("of nobody is checked with the same costs and never fits", async () => {
    expect(await isPassword("", null)).toBe(false);
    const costs = (hash: string) => hash.split("$").slice(1, 4).join();
    const began = performance.now();
    await isPassword("en-lang-adgangskode", null);
    expect(performance.now() - began).toBeGreaterThan(2);
    expect(costs(await hashPassword("x"))).toBe("argon2id,v=19,m=19456,t=2,p=1");
  });
});

describe("a token", () => {
  it("is never twice the same and is known by its hash alone", () => {
    const token = newToken();
    expect(newToken()).not.toBe(token);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(isToken(token, hashToken(token))).toBe(true);
    expect(isToken(`${token}x`, hashToken(token))).toBe(false);
    expect(isToken(token, "")).toBe(false);
  });
});

describe("guessing passwords", () => {
  it("is stopped after ten failures for a name from one address, until a quarter of an hour has passed", () => {
    const time = givenTime("2026-11-23T08:00:00+01:00");
    const limit = makeLoginLimit(time.now);
    for (let n = 0; n < 10; n += 1) {
      expect(limit.wait("10.0.0.1", "Anna")).toBe(0);
      limit.failed("10.0.0.1", "Anna");
    }
    expect(limit.wait("10.0.0.1", "ANNA")).toBe(15 * 60);
    expect(limit.wait("10.0.0.1", "Tove")).toBe(0);
    expect(limit.wait("10.0.0.2", "Anna")).toBe(0);
    time.pass({ minutes: 15 });
    expect(limit.wait("10.0.0.1", "Anna")).toBe(0);
  });

  it("is stopped for an address that tries many names, while a whole department may sign in from it", () => {
    const limit = makeLoginLimit(givenTime("2026-11-23T08:00:00+01:00").now);
    for (let n = 0; n < 500; n += 1) limit.succeeded("10.0.0.1", `Medarbejder ${n}`);
    expect(limit.wait("10.0.0.1", "Anna")).toBe(0);
    for (let n = 0; n < 200; n += 1) limit.failed("10.0.0.1", `Navn ${n}`);
    expect(limit.wait("10.0.0.1", "Anna")).toBeGreaterThan(0);
  });

  it("is forgiven by signing in", () => {
    const limit = makeLoginLimit(givenTime("2026-11-23T08:00:00+01:00").now);
    for (let n = 0; n < 9; n += 1) limit.failed("10.0.0.1", "Anna");
    limit.succeeded("10.0.0.1", "Anna");
    for (let n = 0; n < 9; n += 1) limit.failed("10.0.0.1", "Anna");
    expect(limit.wait("10.0.0.1", "Anna")).toBe(0);
  });
});

describe("where a change comes from", () => {
  const ours = "https://tavle.kommune.dk";
  it.each([
    ["a page of the installation's address", { origin: ours, host: "10.0.0.1:3000" }, ours, true],
    ["a page of another address", { origin: "https://ondsindet.dk", host: "tavle.kommune.dk" }, ours, false],
    ["the same host where no address is set", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, null, true],
    ["another port of the same host", { origin: "http://127.0.0.1:8080", host: "127.0.0.1:3000" }, null, false],
    ["a page without an origin of its own", { origin: "null", host: "127.0.0.1:3000" }, null, false],
    ["a script, which names none", { origin: undefined, host: "127.0.0.1:3000" }, ours, true],
    ["a browser that hides it", { origin: undefined, host: "127.0.0.1:3000", secFetchSite: "cross-site" }, ours, false],
  ])("%s is judged by its origin", (_what, asked, own, isOwn) => {
    expect(isOwnOrigin(asked, own)).toBe(isOwn);
  });
});
