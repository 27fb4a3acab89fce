import type { JournalEntry, Store } from "#server/store/port.ts";

const PAGE = 1000;

/** The whole journal, stream by stream, in order, a page at a time, up to where each stream stood at the start. */
export async function* readJournal(store: Pick<Store, "streams" | "journal">): AsyncGenerator<JournalEntry> {
  for (const [stream, last] of await store.streams()) {
    let after = 0;
    while (after < last) {
      const page = await store.journal(stream, after, PAGE);
      if (page.length === 0) break;
      yield* page;
      after = page.at(-1)?.seq ?? last;
    }
  }
}
