import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Organisation, Store } from "#server/store/port.ts";
import type { CitizenId, PersonId, StreamId } from "#shared/domain/ids.ts";
import { ORGANISATION } from "#shared/domain/ids.ts";
import { instant, otherUnit, unit, uuid } from "#test/support/builders.ts";
import * as world from "./store-world.ts";
import {
  caseNo,
  change,
  commit,
  entry,
  newCase,
  numberNo,
  OTHER,
  register,
  transfer,
  UNIT,
  writes,
} from "./store-world.ts";

/** What every store promises to keep: the journal, what follows from it, the vault, the organisation, accounts. */
export function keepingContract(openFresh: world.OpenFresh): void {
  let store: Store;

  beforeEach(async () => {
    ({ store } = await openFresh());
    await world.begin(store);
  });
  afterEach(() => store.close());

  describe("the journal", () => {
    it("[CA2] is read page by page, oldest first, with all that was said", async () => {
      const said = {
        payload: { from: "a", to: null, list: [1, "to"] },
        occurredOn: world.day("2026-11-20"),
        backfill: true,
        version: 2,
      };
      await commit(store, () =>
        writes({ entries: world.upTo(7).map((n) => entry(UNIT, { ...said, type: `event${n}` })) }),
      );
      const first = await store.journal(UNIT, 0, 5);
      expect(first.map(({ type }) => type)).toEqual(["event1", "event2", "event3", "event4", "event5"]);
      expect(first[0]).toMatchObject({
        ...said,
        stream: UNIT,
        caseId: null,
        caseVersion: null,
        actor: world.ACTOR,
        recordedAt: world.NOW,
      });
      expect((await store.journal(UNIT, 5, 5)).map(({ seq }) => seq)).toEqual([6, 7]);
    });

    it("[CA6] tells a case's history in its own order, across the units it has been in", async () => {
      await register(store, newCase(1));
      await transfer(store, 1, UNIT, OTHER);
      await change(store, 1, {}, { stream: OTHER });
      const history = await store.history(caseNo(1));
      expect(history.map(({ type, stream }) => [type, stream])).toEqual([
        ["caseRegistered", UNIT],
        ["caseLeft", UNIT],
        ["caseEntered", OTHER],
        ["caseMoved", OTHER],
      ]);
    });

    it("[CA3] knows every stream and where it stands", async () => {
      await register(store, newCase(1), newCase(2));
      expect(await store.streams()).toEqual(
        new Map<StreamId, number>([
          [ORGANISATION, 1],
          [UNIT, 2],
          [OTHER, 0],
        ]),
      );
    });
  });

  describe("what is rebuilt from the journal", () => {
    it("[CA2] keeps up with a clock that got another date and one that no longer is", async () => {
      const row = {
        caseId: caseNo(1),
        clock: "decision" as const,
        start: "2026-03-03",
        due: "2026-04-28",
        endState: null,
        endOn: null,
        rule: null,
      };
      await commit(store, () =>
        writes({
          ...world.registering(newCase(1)),
          clocks: [
            { ...row, key: "decision:1" },
            { ...row, key: "promise:1" },
          ],
        }),
      );
      const later = { ...row, key: "decision:1", due: "2026-05-05", endState: "met", endOn: "2026-05-01" };
      await commit(store, () =>
        writes({ entries: [entry(UNIT)], clocks: [later], droppedClocks: [{ caseId: caseNo(1), key: "promise:1" }] }),
      );
      expect((await store.derived()).clocks).toEqual([later]);
    });
  });

  describe("the vault and the list", () => {
    it("[PR1] a sealed identity is found by its keyed hash, and read by its id", async () => {
      const vault = world.upTo(3).map((n) => ({
        citizenId: uuid<CitizenId>(0x9000 + n),
        lookup: `hash${n}`,
        nameLookup: `name${n % 2}`,
        sealed: `sealed${n}`,
      }));
      await commit(store, () => writes({ entries: [entry(UNIT)], vault }));
      await commit(store, () =>
        writes({ entries: [entry(UNIT)], vault: vault.slice(0, 1).map((row) => ({ ...row, sealed: "anew" })) }),
      );
      expect(await store.citizensByLookup(["hash2", "hash9"])).toEqual(new Map([["hash2", vault[1]?.citizenId]]));
      expect(await store.citizens(vault.slice(0, 1).map(({ citizenId }) => citizenId))).toEqual([
        { ...vault[0], sealed: "anew" },
      ]);
      expect((await store.citizensByName("name1")).map(({ lookup }) => lookup).sort()).toEqual(["hash1", "hash3"]);
      await expect(
        commit(store, () =>
          writes({
            entries: [],
            vault: [{ citizenId: uuid<CitizenId>(1), lookup: "hash3", nameLookup: null, sealed: "" }],
          }),
        ),
      ).rejects.toThrow();
    });

    it("[CA7] the last list's words about a case are kept beside the journal", async () => {
      const row = { caseId: caseNo(1), number: numberNo(1), values: '{"stage":"intake"}' };
      await commit(store, () => writes({ ...world.registering(newCase(1)), listRows: [row] }));
      await commit(store, () => writes({ entries: [entry(UNIT)], listRows: [{ ...row, values: "{}" }] }));
      expect(await store.listRows()).toEqual([{ ...row, values: "{}" }]);
    });
  });

  describe("the organisation", () => {
    const member = {
      id: uuid<PersonId>(31),
      name: "Sagsbehandler Et",
      initials: "SE",
      active: true,
      role: "caseworker" as const,
      employment: null,
      absences: [],
      mergedInto: null,
      units: [OTHER, UNIT],
    };

    it("[CA3] is its units, people, rulebook and closed days, as last written", async () => {
      const closedDays = new Map([
        [world.day("2026-12-24"), world.NOW],
        [world.day("2026-12-31"), world.NOW],
      ]);
      await world.organise(store, { people: [member], rulebook: { rules: [] }, closedDays });
      await world.organise(store, {
        people: [{ ...member, units: [UNIT] }],
        closedDays: new Map([[world.day("2026-12-31"), world.NOW]]),
      });
      const { units, people, closedDays: days, seq } = await store.organisation();
      expect(seq).toBe(3);
      expect([...units.values()]).toEqual([unit, otherUnit]);
      expect([...people.values()]).toEqual([{ ...member, units: [UNIT] }]);
      expect(days).toEqual(new Map([["2026-12-31", world.NOW]]));
    });

    it("[CA1] is the same object until it changes, and a command sees what the one before it has changed", async () => {
      const before = await store.organisation();
      await register(store, newCase(1));
      expect((await store.organisation()).units).toBe(before.units);
      let seen: Organisation | null = null;
      await Promise.all([
        world.organise(store, { people: [member] }),
        commit(store, ({ organisation }) => {
          seen = organisation;
          return world.refused;
        }),
      ]);
      await commit(store, ({ organisation }) => {
        seen = organisation;
        return world.refused;
      });
      expect(seen).toMatchObject({ seq: 2, people: new Map([[member.id, member]]) });
      expect((await store.organisation()).people.get(member.id)).toEqual(member);
    });

    it("[CA1] stays as it was when the change fails, for those who share the transaction too", async () => {
      const broken = { ...member, id: uuid<PersonId>(32) };
      let seen: Organisation | null = null;
      const outcomes = await Promise.allSettled([
        world.organise(store, { people: [member, broken] }),
        commit(
          store,
          ({ organisation }) => {
            seen = organisation;
            return world.refused;
          },
          { stream: ORGANISATION },
        ),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
      expect(seen).toMatchObject({ seq: 1, people: new Map() });
      expect((await store.organisation()).people.size).toBe(0);
    });
  });

  describe("accounts", () => {
    it("[PR3] a person signs in by name, with the password set last", async () => {
      const person = {
        id: uuid<PersonId>(31),
        name: "Leder Et",
        initials: "LE",
        active: true,
        role: "leader" as const,
        employment: null,
        absences: [],
        mergedInto: null,
        units: [UNIT],
      };
      await world.organise(store, { people: [person] });
      expect(await store.credential("Leder Et")).toBeNull();
      await store.saveCredential({ personId: person.id, passwordHash: "first" });
      await store.saveCredential({ personId: person.id, passwordHash: "second" });
      expect(await store.credential("Leder Et")).toEqual({ personId: person.id, passwordHash: "second" });
      expect(await store.credential("leder et")).toBeNull();
      expect(await store.credentialed()).toEqual(new Set([person.id]));
    });

    it("[PR3] a session is there until it is dropped or swept past its end", async () => {
      const session = (n: number, expires: string) => ({
        tokenHash: `hash${n}`,
        personId: world.ACTOR,
        createdAt: world.NOW,
        expiresAt: instant(expires),
        screen: null,
        meeting: null,
      });
      const [one, two, three] = [
        session(1, "2026-11-24T08:00:00Z"),
        session(2, "2026-11-23T10:00:00Z"),
        session(3, "2026-11-23T10:00:00Z"),
      ];
      for (const each of [one, two, three]) await store.saveSession(each);
      expect(await store.session("hash1")).toEqual(one);
      await store.dropSession("hash2");
      await store.sweep(instant("2026-11-23T10:00:01Z"));
      expect(await Promise.all(["hash1", "hash2", "hash3"].map((hash) => store.session(hash)))).toEqual([
        one,
        null,
        null,
      ]);
    });

    it("[PR3] all sessions of a person end together, and no other's", async () => {
      const times = { createdAt: world.NOW, expiresAt: instant("2026-11-24T08:00:00Z"), screen: null, meeting: null };
      await store.saveSession({ tokenHash: "a", personId: world.ACTOR, ...times });
      await store.saveSession({ tokenHash: "b", personId: uuid<PersonId>(77), ...times });
      expect(await store.dropSessionsOf(world.ACTOR)).toEqual(["a"]);
      expect(await store.session("b")).not.toBeNull();
    });

    it("[PR1] a note the installation keeps for itself is the one saved last", async () => {
      expect(await store.setting("vault-key")).toBeNull();
      await store.saveSetting("vault-key", "a");
      await store.saveSetting("vault-key", "b");
      expect(await store.setting("vault-key")).toBe("b");
    });

    it("[CA4] answers are kept until the command's id is 30 days old; an id without a time is kept for good", async () => {
      const madeAt = (ms: number) =>
        `${ms
          .toString(16)
          .padStart(12, "0")
          .replace(/^(.{8})(.{4})$/, "$1-$2")}-7000-8000-000000000001`;
      const now = Date.parse("2026-11-23T08:00:00Z");
      const DAYS_30 = 30 * 86_400_000;
      const ids = [
        madeAt(now - DAYS_30 - 1),
        madeAt(now - DAYS_30),
        "4e1f9a36-0000-4000-8000-000000000001",
      ] as ReturnType<typeof world.nextCommand>[];
      for (const commandId of ids) await commit(store, () => world.refused, { commandId });
      await store.sweep(instant("2026-11-23T08:00:00Z"));
      const again = await Promise.all(ids.map((commandId) => commit(store, () => world.refused, { commandId })));
      expect(again.map(({ repeated }) => repeated)).toEqual([false, true, true]);
    });
  });

  it("[SY5] a healthy database passes its check, also while someone is writing", async () => {
    await store.check();
    await Promise.all([register(store, newCase(1)), store.check(), store.check()]);
    expect((await store.streams()).get(UNIT)).toBe(1);
  });
}
