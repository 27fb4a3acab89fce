/** A frame as the product sent it: the bare server sends the like for every command, or to everyone who says hello. */
export interface BareSocketAsk {
  readonly frame: object;
  readonly sentAt: "command" | "hello";
}
export interface BareSocketAnswer {
  readonly url: string;
}
