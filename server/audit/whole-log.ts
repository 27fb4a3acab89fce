import type { AuditPage, AuditRow } from "#server/store/beside-journal.ts";

const PAGE = 1000;

/** Every row that is read backwards page by page, newest first. */
export async function wholeLog(read: (page: AuditPage) => Promise<readonly AuditRow[]>): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = [];
  for (let before: number | null = null; ; ) {
    const page: readonly AuditRow[] = await read({ before, limit: PAGE });
    rows.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || !last) return rows;
    before = last.seq;
  }
}
