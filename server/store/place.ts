/** Where an installation's database is, for a thread that opens it on its own. */
export type StorePlace =
  | { readonly dialect: "sqlite"; readonly file: string }
  | { readonly dialect: "postgres"; readonly url: string };
