import * as accounts from "./accounts.ts";
import type { Announcer } from "./announcer.ts";
import { sweepAnswers } from "./answers.ts";
import { readBoard, readChanges, streamsOn } from "./board-reads.ts";
import { caseByNumber } from "./cases.ts";
import { citizensByLookupOn, citizensOn } from "./citizens.ts";
import { commitOn, streamsOf } from "./commit.ts";
import type { Database } from "./connection.ts";
import { copyOut } from "./copy-out.ts";
import { casesWithOn, deriveAgainOn } from "./derive-again.ts";
import { derivedOn } from "./derived.ts";
import { historyOf, journalOf } from "./journal.ts";
import { keepBeside, type Write } from "./keep-beside.ts";
import { keepLists } from "./keep-lists.ts";
import { keepUnits } from "./keep-units.ts";
import { keepAccounts, keepVault } from "./keep-vault.ts";
import { type OrganisationPicture, organisationOn } from "./organisation.ts";
import type { Store } from "./port.ts";
import { makeWriteQueue } from "./queue.ts";
import { viewsFor } from "./views.ts";
import type { Whispers } from "./whispers.ts";

/** The store on either dialect: all that the two have in common, which is everything but how a connection is got. */
export function makeStore(database: Database, announcer: Announcer, whispers: Whispers): Store {
  let picture: OrganisationPicture | null = null;
  const remember = (seen: OrganisationPicture | null) => {
    if (seen && seen.revision >= (picture?.revision ?? 0)) picture = seen;
  };
  const queue = makeWriteQueue({
    database,
    known: () => ({ seqs: new Map(), organisation: picture }),
    committed(progress, advances) {
      remember(progress.organisation);
      for (const advance of advances) announcer.announce(advance);
    },
  });
  const write: Write = (work) =>
    queue.add({
      streams: [],
      alone: false,
      advances: () => [],
      run: async (on, progress) => ({ value: await work(on), progress }),
    });
  const { reading, snapshot, apart } = database;
  let closing: Promise<void> | null = null;

  return {
    dialect: database.dialect,
    place: database.place,
    commit: (request) =>
      queue.add({
        streams: streamsOf(request),
        alone: (request.scope.allCasesOf ?? request.scope.changedSince) !== undefined,
        advances: ({ advanced }) => [...advanced].map(([stream, to]) => ({ stream, to })),
        run: (on, progress) => commitOn(on, request, progress),
      }),
    async organisation() {
      const seen = await reading((on) => organisationOn(on, picture));
      remember(seen);
      return seen.organisation;
    },
    copyOut: (into) => apart((on) => copyOut(on, into)),
    board: (unit) => snapshot((on) => readBoard(on, unit)),
    changesSince: (unit, since, most) => snapshot((on) => readChanges(on, unit, since, most)),
    caseByNumber: (number) => reading((on) => caseByNumber(on, number)),
    views: (unit, person) => reading((on) => viewsFor(on, unit, person)),
    history: (caseId) => reading((on) => historyOf(on, caseId)),
    journal: (stream, after, limit) => reading((on) => journalOf(on, stream, after, limit)),
    streams: () => reading(streamsOn),
    derived: () => snapshot(derivedOn),
    casesWith: (types) => reading((on) => casesWithOn(on, types)),
    deriveAgain: (ids, deriveBy) => write((on) => deriveAgainOn(on, ids, deriveBy, picture)),
    citizensByLookup: (lookups) => reading((on) => citizensByLookupOn(on, lookups)),
    citizens: (ids) => reading((on) => citizensOn(on, ids)),
    ...keepLists(reading, write),
    ...keepBeside(reading, write),
    ...keepVault(database, write, queue),
    ...keepAccounts(reading, write),
    ...keepUnits(reading, write),
    async sweep(now) {
      for (const sweep of [sweepAnswers, accounts.sweepSessions]) await write((on) => sweep(on, now));
    },
    onAdvance: announcer.listen,
    whisper: database.whisper,
    onWhisper: whispers.listen,
    async check() {
      await reading(streamsOn);
      // Somebody who is writing shows better than any trial that it can be done.
      if (queue.isIdle()) await write((on) => accounts.saveSettingOn(on, "checked", "1"));
    },
    close() {
      closing ??= queue.close().then(() => database.close());
      return closing;
    },
  };
}
