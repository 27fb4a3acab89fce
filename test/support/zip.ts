import { deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory says it unpacks to, where that is a lie. */
  readonly saysSize?: number;
  readonly flags?: number;
}

/** A zip file as a spreadsheet program writes it, or as somebody with bad intentions. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saysSize, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const size = saysSize ?? bytes.length;
    const [local, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const [head, at] of [
      [local, 4],
      [entry, 6],
    ] as const) {
      head.writeUInt16LE(20, at);
      head.writeUInt16LE(flags, at + 2);
      head.writeUInt16LE(8, at + 4);
      head.writeUInt32LE(packed.length, at + 14);
      head.writeUInt32LE(size, at + 18);
      head.writeUInt16LE(Buffer.byteLength(name), at + 22);
    }
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
