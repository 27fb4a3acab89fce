import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "#server/auth/passwords.ts";
import { chanceOf } from "#server/demo/chance.ts";
import { type ColleagueAtWork, workTogether } from "#server/demo/colleague-day.ts";
import { DEMO } from "#server/demo/demo.ts";
import { DEMO_SETTING } from "#server/demo/demo-setting.ts";
import { start } from "#server/start.ts";
import type { Store } from "#server/store/port.ts";
import { must } from "#shared/lib/must.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { type MadeHere, madeHere, NOW } from "./made.ts";

const PASSWORD = "en-lang-adgangskode";
const NAMES = ["Thomas Møller", "Lars Jensen"] as const;

describe("colleagues in the demo", () => {
  const at = {} as {
    address: string;
    store: Store;
    stop: () => void;
    stopped: Promise<number>;
    people: ColleagueAtWork[];
  };
  beforeAll(async () => {
    const here: MadeHere = await madeHere(60);
    const { people } = await here.store.organisation();
    for (const name of NAMES) {
      const { id } = must(
        [...people.values()].find((person) => person.name === name),
        name,
      );
      await here.store.saveCredential({ personId: id, passwordHash: await hashPassword(PASSWORD) });
    }
    await here.store.saveSetting(DEMO_SETTING, "{}");
    await here.close();
    const untilStopped = new Promise<void>((resolve) => {
      at.stop = resolve;
    });
    const unitName = "Voksen Handicap" as const;
    at.people = NAMES.map((name) => ({ name, password: PASSWORD, isLeader: false, unitName }));
    await new Promise<void>((resolve) => {
      const beside = (address: string, store: Store) => {
        Object.assign(at, { address, store });
        resolve();
        return async () => {};
      };
      const quiet = { say: () => {}, complain: () => {} };
      at.stopped = start(here.config, { ...quiet, now: () => NOW, demo: DEMO, beside, untilStopped });
    });
  }, 120_000);
  afterAll(async () => {
    at.stop();
    expect(await at.stopped).toBe(0);
  });

  const numbers = async () => [...(await at.store.streams())].join();

  test("without them the board is still: the same numbers, however often one looks", async () => {
    const before = await numbers();
    const { cookie } = await signIn("leder");
    const session = await (await fetch(`${at.address}/api/session`, { headers: { cookie } })).json();
    expect(session).toMatchObject({ demo: true, person: { name: "Hanne Mortensen" } });
    const { units } = session as SessionView;
    await fetch(`${at.address}/api/boards/${units[0]?.id}`, { headers: { cookie } });
    expect(await numbers()).toBe(before);
  });

  test("they do what the board asks for until they are told to stop, and then it is still again", async () => {
    const { people } = await at.store.organisation();
    const theirs = [...people.values()].filter(({ name }) => NAMES.some((each) => each === name));
    const ids = new Set(theirs.map(({ id }) => id));
    const unit = must(theirs[0]?.units[0], "unit");
    const seq = async () => must((await at.store.streams()).get(unit), "stream");
    const before = await seq();
    let rounds = 0;
    // As fast as the line is; two rounds of theirs in a day's worth of waiting.
    const pause = async (): Promise<boolean> => {
      rounds += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return rounds < 120;
    };
    await workTogether({ address: at.address, people: at.people, ids, chance: chanceOf(3), pause });
    const after = await seq();
    expect(after).toBeGreaterThan(before + 5);
    const news = (await at.store.journal(unit, before, 1000)).map(({ actor, type }) => ({ actor, type }));
    expect(news.every(({ actor }) => ids.has(actor))).toBe(true);
    expect(new Set(news.map(({ type }) => type)).size).toBeGreaterThan(2);
    expect(await seq()).toBe(after);
  }, 60_000);

  async function signIn(name: string): Promise<{ readonly cookie: string }> {
    const body = JSON.stringify({ name, password: DEMO.password });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${at.address}/api/login`, { method: "POST", headers, body });
    return { cookie: must(answer.headers.get("set-cookie")?.split(";")[0], "cookie") };
  }
});
