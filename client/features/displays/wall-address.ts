/** Where a screen is opened, as one types it there. */
export const wallAddress = (): string => `${window.location.host}/vaeg`;
