import { ok, refuse } from "#shared/lib/result.ts";
import type { Payloads } from "./commands.ts";
import { type Context, type Decided, theCase } from "./decision.ts";
import {
  type AgendaItem,
  CLOSING,
  DEFAULT_STANDUP,
  isMeetingOver,
  type Meeting,
  type MeetingPlace,
  OPENING,
} from "./meeting.ts";
import type { UnitEvent } from "./unit-events.ts";
import { isForAll } from "./visibility.ts";
import type { World } from "./world.ts";
import { toIso } from "./zone.ts";

/** A unit has one standup at a time: who starts a second is told of the first (ST4). Its agenda was drawn before. */
export function decideMeetingStart(world: World, payload: Payloads["startMeeting"], context: Context): Decided {
  const { meeting: latest } = world;
  if (latest && !isMeetingOver(latest, context.moment.at)) {
    const { id, startedBy: by, startedAt: at } = latest;
    return refuse({ code: "meeting-running", data: { meeting: id, by, at } });
  }
  if (world.isMeetingTaken) return refuse({ code: "malformed", data: { path: "payload.meetingId" } });
  const settings = world.organisation.units.get(context.unit)?.settings.standup ?? DEFAULT_STANDUP;
  const now = toIso(context.moment.at);
  const items: AgendaItem[] = (context.agenda ?? [])
    .filter(({ caseId }) => mayTakeUp(world, caseId, context))
    .map((item) => ({ ...item, answer: null }));
  const meeting: Meeting = {
    id: payload.meetingId,
    unit: context.unit,
    // Where the server's clock was put back it is the latest all the same.
    startedAt: latest && latest.startedAt > now ? latest.startedAt : now,
    startedBy: context.actor.id,
    minutes: settings.minutes,
    items,
    at: OPENING,
    since: now,
    endedAt: null,
    seq: world.seqs.get(context.unit) ?? 0,
    before: latest && { startedAt: latest.startedAt, seq: latest.seq },
  };
  const { id, minutes } = meeting;
  const drawn = items.map(({ caseId, why }) => ({ caseId, why }));
  return settled(meeting, { type: "meetingStarted", meeting: id, minutes, items: drawn });
}

/** On to another place, by whoever is first: who saw the meeting elsewhere is told where it is (MV6, ST4). */
export function decideMeetingStep(world: World, payload: Payloads["stepMeeting"], context: Context): Decided {
  const { from, to, answer } = payload;
  return inMeeting(world, payload.meetingId, context, (meeting) => {
    const at = placeShown(world, meeting, context);
    if (at !== from) return refuse({ code: "meeting-moved-on", data: { at } });
    const isNew = isCase(to) && !meeting.items.some(({ caseId }) => caseId === to);
    const isThere = isNew ? mayTakeUp : isShown;
    if (isCase(to) && !isThere(world, to, context)) return refuse({ code: "not-found", data: {} });
    const left = isCase(from) && answer ? { caseId: from, answer } : null;
    const answered = meeting.items.map((item) => (left && item.caseId === from ? { ...item, ...left } : item));
    const items = isNew ? withAsked(answered, to, from) : answered;
    return settled(
      { ...meeting, items, at: to, since: toIso(context.moment.at) },
      { type: "meetingStepped", meeting: meeting.id, to, ...(left ? { left } : {}) },
    );
  });
}

export function decideMeetingEnd(world: World, payload: Payloads["endMeeting"], context: Context): Decided {
  return inMeeting(world, payload.meetingId, context, (meeting) => {
    const endedAt = toIso(context.moment.at);
    return settled({ ...meeting, endedAt, at: CLOSING }, { type: "meetingEnded", meeting: meeting.id });
  });
}

function inMeeting(world: World, id: string, context: Context, decide: (meeting: Meeting) => Decided): Decided {
  const { meeting } = world;
  if (meeting?.id !== id) return refuse({ code: "not-found", data: {} });
  return isMeetingOver(meeting, context.moment.at) ? refuse({ code: "meeting-over", data: {} }) : decide(meeting);
}

/** Where everybody sees it: at the beginning again where its case was hidden meanwhile, from which it goes on (PR4). */
function placeShown(world: World, { at }: Meeting, { unit }: Context): MeetingPlace {
  if (!isCase(at)) return at;
  const found = world.cases.get(at);
  return found?.state.unit === unit && isForAll(found.state) ? at : OPENING;
}

/** What somebody asks for comes right after the case that the meeting is at. */
function withAsked(items: readonly AgendaItem[], asked: MeetingPlace, from: MeetingPlace): readonly AgendaItem[] {
  const after = items.findIndex(({ caseId }) => caseId === from) + 1;
  const item: AgendaItem = { caseId: asked as AgendaItem["caseId"], why: "asked", answer: null };
  const place = from === CLOSING ? items.length : after;
  return [...items.slice(0, place), item, ...items.slice(place)];
}

const isCase = (place: MeetingPlace): place is AgendaItem["caseId"] => place !== OPENING && place !== CLOSING;

/** A shared screen shows what everyone in the room may see (ST2). */
function isShown(world: World, id: AgendaItem["caseId"], context: Context): boolean {
  const found = theCase(world, id, context);
  return found.ok && isForAll(found.value.state);
}

/** A closed case is not taken up; one that was closed since it was drawn is passed like the others. */
const mayTakeUp: typeof isShown = (world, id, context) =>
  isShown(world, id, context) && world.cases.get(id)?.state.stage !== "closed";

const settled = (meeting: Meeting, event: UnitEvent): Decided => ok({ happenings: [], ofUnit: [event], meeting });
