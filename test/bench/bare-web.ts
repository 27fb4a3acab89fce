/** What a bare server shall answer to every question. */
export interface BareWebAsk {
  readonly base64: string;
  readonly encoding: string;
}
export interface BareWebAnswer {
  readonly url: string;
}
