import type { CommandType } from "#shared/domain/commands.ts";

const waiting = new Map<CommandType, number>();

/** While a dialog waits for the verdict it says a refusal itself; once it is gone, the page does (CA5). */
export async function sayingInPlace<T>(type: CommandType, send: () => Promise<T>): Promise<T> {
  waiting.set(type, (waiting.get(type) ?? 0) + 1);
  try {
    return await send();
  } finally {
    waiting.set(type, (waiting.get(type) ?? 1) - 1);
  }
}

export const isSaidInPlace = (type: CommandType): boolean => (waiting.get(type) ?? 0) > 0;
