/** Resolves in the event loop's next turn, when all that came in meanwhile has been heard. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
