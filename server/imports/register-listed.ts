import type { Yardstick } from "#shared/domain/card-of.ts";
import type { CaseSource } from "#shared/domain/case.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { CitizenId, ColumnId } from "#shared/domain/ids.ts";
import type { Story } from "./case-story.ts";
import type { ListedCase } from "./listed-case.ts";
import * as told from "./told-events.ts";

/** Where a new case goes: a list registers it in its stage, and no duty is asked for (MV4). */
export interface Entering {
  readonly column: ColumnId;
  readonly rank: string | null;
  readonly citizen: CitizenId | null;
}

/** A case's first load: everything the list tells of it, each fact on its own day (CA6). */
export function registerListed(story: Story, listed: ListedCase, entering: Entering, by: Yardstick): void {
  const { receivedOn } = listed;
  const since = sinceOf(listed);
  story.tell(registered(listed, entering));
  if (listed.caseworker) story.tell(told.assigned(listed.caseworker, receivedOn));
  if (listed.isProtected) story.tell(told.protection(true, receivedOn));
  if (listed.notice) {
    const { told: event, doubts } = told.notice(story.state(), listed.notice, listed.decided?.on ?? null, by);
    story.tell(event);
    story.doubt(...doubts);
  }
  if (listed.decided) story.tell(told.decided(listed.decided));
  if (listed.decided && listed.sentOn) story.tell(told.sent(listed.sentOn));
  const settled = listed.decided?.on ?? since;
  if (listed.followUpOn) story.tell(told.followUp(listed.followUpOn, settled));
  if (listed.lastDay) story.tell(told.stop(listed.lastDay, settled));
  if (listed.hold) story.tell(told.hold(listed.hold, since));
}

/** That a case came, in the stage in which it is told of. */
export function registered(
  listed: ListedCase,
  { column, rank, citizen }: Entering,
  source: CaseSource = "list",
): told.Told {
  const { provision, written, kind, receivedOn, stage } = listed;
  const since = sinceOf(listed);
  return {
    event: {
      type: "caseRegistered",
      provision,
      written,
      kind,
      subType: null,
      receivedOn,
      receivedAt: null,
      column,
      stage,
      since,
      rank,
      citizen,
      source,
    },
    on: receivedOn,
  };
}

/** Without a date a case that is past its decision has been in its stage since then, any other since its receipt. */
function sinceOf({ since, stage, receivedOn, decided, sentOn }: ListedCase): PlainDate {
  if (since) return since;
  const isPast = stage === "followUp" || stage === "closed";
  return (isPast && (sentOn ?? decided?.on)) || receivedOn;
}
