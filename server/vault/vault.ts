import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { keyIdOf } from "#server/store/vault-key.ts";
import type { CaseId, CitizenId, NoteId } from "#shared/domain/ids.ts";

/** Who a citizen is, apart from every case (PR1). CPR numbers are 10 digits without separator. */
const identity = z.object({ name: z.string(), cpr: z.string().optional() });
export type Identity = z.infer<typeof identity>;

/** Which note a text is: it opens as this one, on this case, and as no other. */
export interface NotePlace {
  readonly id: NoteId;
  readonly caseId: CaseId;
}

export interface Vault {
  /** Encrypts an identity so that it opens for this citizen only. */
  seal(citizen: CitizenId, identity: Identity): string;
  /** Throws where the text was changed, belongs to another citizen or to another key. */
  open(citizen: CitizenId, sealed: string): Identity;
  sealNote(place: NotePlace, text: string): string;
  /** Throws where the text was changed, belongs to another note, another case or another key. */
  openNote(place: NotePlace, sealed: string): string;
  /** The keyed hash by which the same citizen is recognised; takes 10 digits, with or without a hyphen. */
  lookup(cpr: string): string;
  /** The keyed hash by which a name is found again, however it is spaced and capitalised; null for none. */
  nameLookup(name: string): string | null;
  /** Says which key this is, and nothing of the key. */
  readonly fingerprint: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What keys are derived under; what is sealed says by itself which key it is for. */
const VERSION = "v1";

/** AES-256-GCM with the citizen's or the note's id as additional data, under keys derived from the one in the key file. */
export function makeVault(key: Buffer): Vault {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", key, "", `tavle vault ${purpose} ${VERSION}`, 32));
  const fingerprint = derive("fingerprint").toString("hex").slice(0, 32);
  const mark = `v2.${keyIdOf(fingerprint)}.`;
  const identities = makeSeal(derive("seal"), mark);
  const notes = makeSeal(derive("note"), mark);
  const lookupKey = derive("lookup");
  const nameKey = derive("name");
  const bound = ({ id, caseId }: NotePlace) => `${caseId} ${id}`;

  return {
    fingerprint,
    seal: (citizen, who) => identities.seal(citizen, JSON.stringify(who)),
    open: (citizen, sealed) => identity.parse(JSON.parse(identities.open(citizen, sealed))),
    sealNote: (place, text) => notes.seal(bound(place), text),
    openNote: (place, sealed) => notes.open(bound(place), sealed),
    lookup(cpr) {
      const digits = cpr.replace(/\D/g, "");
      if (digits.length !== 10) throw new Error("a CPR number has 10 digits");
      return createHmac("sha256", lookupKey).update(digits).digest("base64url");
    },
    nameLookup(name) {
      const plain = name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
      return plain === "" ? null : createHmac("sha256", nameKey).update(plain).digest("base64url");
    },
  };
}

/** Seals texts under one key, each bound to what it belongs to; `mark` names the key. Texts of before keys were named begin with `v1.`. */
function makeSeal(key: Buffer, mark: string) {
  return {
    seal(boundTo: string, plain: string): string {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(boundTo));
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${mark}${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open(boundTo: string, sealed: string): string {
      const bytes = Buffer.from(sealed.slice(sealed.lastIndexOf(".") + 1), "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(boundTo));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return text.toString("utf8");
    },
  };
}
