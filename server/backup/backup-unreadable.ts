/** `cut`: it ends in the middle. `newer`: of a release that came after this one. */
export type BackupFault = "foreign" | "newer" | "cut" | "damaged";

export class BackupUnreadable extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(`a backup cannot be read: ${fault}`);
    this.fault = fault;
  }
}
