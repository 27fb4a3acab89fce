/** A frame as the product sent it; the bare server sends the like for every command. */
export interface BareSocketAsk {
  readonly frame: object;
}
export interface BareSocketAnswer {
  readonly url: string;
}
