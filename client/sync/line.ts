import type { Command } from "#shared/domain/commands.ts";
import type { CommandAnswer, Down, Hello, OpenCase } from "#shared/protocol/messages.ts";

/** One connection to the server, from dialling until it is lost; a lost one never comes back. */
export interface Line {
  hello(message: Hello): void;
  /** `answered` is called at most once, and never after the line is lost. */
  command(command: Command, answered: (answer: CommandAnswer) => void): void;
  /** Which case this screen has open. */
  open(message: OpenCase): void;
  hangUp(): void;
}

export interface LineListener {
  opened(): void;
  down(message: Down): void;
  /** Lost, or never opened. `signed-out`: the server refused it, and will until someone signs in. */
  lost(reason: "lost" | "signed-out"): void;
}

export type Dial = (listener: LineListener) => Line;

export interface Timers {
  /** Runs something once after so many milliseconds, unless it is called off by the function returned. */
  after(ms: number, run: () => void): () => void;
}
