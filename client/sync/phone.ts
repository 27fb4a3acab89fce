import type { Dial, Line, LineListener } from "./line.ts";

/** At most one line at a time; what an old one still says is not listened to. */
export interface Phone {
  dial(): void;
  hangUp(): void;
  line(): Line | null;
}

export function makePhone(dial: Dial, listener: LineListener): Phone {
  let line: Line | null = null;

  function hangUp(): void {
    const old = line;
    line = null;
    old?.hangUp();
  }

  return {
    dial() {
      hangUp();
      const own: Line = dial({
        opened() {
          if (line === own) listener.opened();
        },
        down(message) {
          if (line === own) listener.down(message);
        },
        lost(reason) {
          if (line !== own) return;
          line = null;
          listener.lost(reason);
        },
      });
      line = own;
    },
    hangUp,
    line: () => line,
  };
}
