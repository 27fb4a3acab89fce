import { hash, verify } from "@node-rs/argon2";

/** Of a password that nobody has; made with the same costs as every other. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$IOb5SsKFGYQrxcv7q1WfOQ$uUCA5u12dvy/rC5Q8msWDCCDn/DlMEoaanVztsvQ4io";

/** argon2id with the library's costs (19 MiB, 2 passes, 1 lane: OWASP's recommendation). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Takes the same time whether or not there is such a person (null), so that names can't be guessed. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS, password);
  return matches && passwordHash !== null;
}
