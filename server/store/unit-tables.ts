import type { IsoInstant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { DisplayId, MeetingId, PersonId, UnitId } from "#shared/domain/ids.ts";
import type { Meeting } from "#shared/domain/meeting.ts";
import type { ColumnKit } from "./columns.ts";

/** What a unit has beside its cases. */
export const unitTables = ({ table, text, number, json, index }: ColumnKit) => ({
  meetings: table(
    "meetings",
    {
      id: text<MeetingId>("id").primaryKey(),
      unit: text<UnitId>("unit").notNull(),
      startedAt: text<IsoInstant>("started_at").notNull(),
      /** The number that the unit's stream reached with the meeting's last change. */
      changedSeq: number("changed_seq").notNull(),
      state: json<Meeting>("state").notNull(),
    },
    (t) => [index("meetings_unit").on(t.unit, t.startedAt)],
  ),
  displays: table(
    "displays",
    {
      id: text<DisplayId>("id").primaryKey(),
      unit: text<UnitId>("unit").notNull(),
      name: text("name").notNull(),
      kind: text<WallKind>("kind").notNull(),
      pairedAt: text<IsoInstant>("paired_at").notNull(),
      pairedBy: text<PersonId>("paired_by").notNull(),
      revokedAt: text<IsoInstant>("revoked_at"),
    },
    (t) => [index("displays_unit").on(t.unit)],
  ),
  /** What a paired screen shows who it is by, and when it last did. */
  displayTokens: table("display_tokens", {
    displayId: text<DisplayId>("display_id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    seenAt: text<IsoInstant>("seen_at"),
  }),
});
