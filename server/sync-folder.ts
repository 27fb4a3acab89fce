import { open } from "node:fs/promises";

/** A new file is found again after a power cut once its folder is on the disk too; Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
