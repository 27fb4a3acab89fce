/** What a keyboard sends for Enter, Ctrl+C, Ctrl+D and the two deletes. */
const ENTER = /[\r\n]/;
const LEAVE = ["\u0003", "\u0004"];
const DELETE = ["\u007f", "\b"];

/** The part of a terminal that can be typed at unseen. */
export interface Keyboard {
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly on: (event: "data", listener: (chunk: Buffer) => void) => unknown;
  readonly off: (event: "data", listener: (chunk: Buffer) => void) => unknown;
  readonly resume: () => unknown;
  readonly pause: () => unknown;
}

/** Asks for one line and shows nothing of what is typed; null where the person left with Ctrl+C. */
export function askUnseen(keyboard: Keyboard, show: (text: string) => void, question: string): Promise<string | null> {
  show(question);
  return new Promise((resolve) => {
    let typed = "";
    const end = (answer: string | null) => {
      keyboard.off("data", listen);
      keyboard.setRawMode(false);
      keyboard.pause();
      show("\n");
      resolve(answer);
    };
    const listen = (chunk: Buffer) => {
      for (const key of chunk.toString("utf8")) {
        if (ENTER.test(key)) return end(typed);
        if (LEAVE.includes(key)) return end(null);
        typed = DELETE.includes(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    keyboard.setRawMode(true);
    keyboard.resume();
    keyboard.on("data", listen);
  });
}
