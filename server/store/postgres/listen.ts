import { Client, type ClientConfig } from "pg";
import { z } from "zod";
import type { StreamId } from "#shared/domain/ids.ts";
import type { Advance } from "../port.ts";

export const CHANNEL = "tavle_advance";
/** Lossy: what is said while the line is down goes unheard. Carries the speaker's name, a space, and the text. */
export const WHISPERS = "tavle_whisper";

/** Under this the database knows a process by the line on which it listens: each has one, for as long as it runs. */
export const EAR = "tavle ear ";
export const earOf = (me: string): string => EAR + me;

export interface Heard {
  readonly advance: (advance: Advance) => void;
  readonly whisper: (text: string, from: string) => void;
}

/** How often the numbers are read anyway: notices a line that is dead without having been closed. */
const PULSE_MS = 15_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

const notice = z.object({ stream: z.string().transform((id) => id as StreamId), to: z.number() });

/**
 * Hears of every commit of every process, over a connection of its own that comes back by itself. After each connecting
 * it tells where the streams are now, since what was said meanwhile went unheard. Returns what ends it.
 */
export async function listenForAdvances(config: ClientConfig, heard: Heard): Promise<() => Promise<void>> {
  let isOver = false;
  let line: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const later = (ms: number, work: () => Promise<void>) => {
    if (!isOver) timer = setTimeout(() => void work(), ms).unref();
  };
  const pulse = async (): Promise<void> => {
    const asked = line;
    try {
      if (asked) await tellStanding(asked, heard.advance);
      if (line === asked) later(PULSE_MS, pulse);
    } catch {
      // The line's end begins a new one.
      await asked?.end().catch(() => {});
    }
  };
  const connect = async (): Promise<void> => {
    const client = await openLine(config, heard);
    if (isOver) return client.end();
    line = client;
    client.once("end", () => {
      clearTimeout(timer);
      line = null;
      later(FIRST_WAIT_MS, () => reconnect(FIRST_WAIT_MS));
    });
    later(PULSE_MS, pulse);
  };
  const reconnect = async (waited: number): Promise<void> => {
    const next = Math.min(waited * 2, LONGEST_WAIT_MS);
    await connect().catch(() => later(next, () => reconnect(next)));
  };
  await connect();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await line?.end();
  };
}

async function openLine(config: ClientConfig, heard: Heard): Promise<Client> {
  const client = new Client(config);
  // Without a listener a database that restarts would end the process; "end" follows and is what we act on.
  client.on("error", () => {});
  client.on("notification", ({ channel, payload = "" }) => {
    const space = payload.indexOf(" ");
    if (channel === WHISPERS) return void heard.whisper(payload.slice(space + 1), payload.slice(0, space));
    const advance = readNotice(payload);
    if (advance) heard.advance(advance);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    await client.query(`LISTEN ${WHISPERS}`);
    await tellStanding(client, heard.advance);
    return client;
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
}

/** Anybody with the database's password can say something on the channel; what isn't ours is passed over. */
function readNotice(payload: string): Advance | null {
  try {
    return notice.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

async function tellStanding(client: Client, heard: (advance: Advance) => void): Promise<void> {
  const { rows } = await client.query<{ id: StreamId; seq: string }>("SELECT id, seq FROM streams");
  for (const { id, seq } of rows) heard({ stream: id, to: Number(seq) });
}
