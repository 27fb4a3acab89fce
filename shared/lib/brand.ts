/** A type that only its own maker can produce: `Brand<string, "CaseId">` is a string that has been through a check. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
declare const brand: unique symbol;
